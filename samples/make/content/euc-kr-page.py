"""euc-kr in the meta element, and one syllable (똠) that only the extended windows-949 of the browsers has."""
import extras

lang = "ko"
template = "tables"
site = dict(name="여울목신문", domain="yeoulmok-sinmun.example", legal="여울목신문사", city="여울목")
path = "/news/2007/09/read.asp-no-3312.html"
encoding = "cp949"
meta_charset = "euc-kr"
content_type = "text/html"
section = "문화"
title = "폐교 종소리를 되찾은 산골 마을"
byline = "글 임도연"
date_text = "2007년 9월 8일"
meta_skip = ("og:locale", "twitter:card", "viewport")
body = """
스물두 해 전 문을 닫은 여울목 산골 분교의 종이 지난 토요일 다시 울렸다. 주민 마흔 명이 운동장에 모여 종소리를 들었고, 몇 사람은 오래 손뼉을 치지 못했다.

종은 학교가 문을 닫던 해에 사라졌다. 누가 떼어 갔는지 아무도 몰랐고, 해마다 동창회 자리에서는 서로를 의심하는 농담이 오갔다. 실마리는 뜻밖에도 읍내 고물상의 저울 밑에서 나왔다. 고물상 주인은 이십 년 동안 그 종을 추로 써 왔다고 털어놓았다.

주인은 종을 거저 내주지 않았다. 대신 같은 무게의 쇠를 가져오라고 했다. 마을 사람들은 녹슨 호미와 부러진 삽, 솥뚜껑을 모아 여드레 만에 삼십일 킬로그램을 채웠다. 모자란 마지막 이백 그램은 이장이 대문 빗장을 떼어 보탰다.

돌아온 종은 소리가 나지 않았다. 오래 눌려 있던 탓에 한쪽이 찌그러졌기 때문이다. 종을 살핀 주물 기술자 똠방 영감은 불에 달구면 깨질 수 있다며, 모래에 묻어 놓고 나무망치로 하루에 백 번씩만 두드리자고 했다. 똠방은 그가 젊을 때 얻은 별명인데 지금은 본명을 아는 사람이 드물다.

두드리는 일은 돌아가며 맡았다. 마을에 남은 아이는 다섯뿐이어서, 토요일이면 도시에 사는 손주들까지 불려 왔다. 넉 달째 되던 날 둔탁하던 소리 끝에 맑은 울림이 섞였고, 망치를 들고 있던 여섯 살 아이가 놀라서 뒤로 넘어졌다.

분교 건물은 지금 마을 공동 작업장으로 쓰인다. 교실 하나에서는 메주를 쑤고, 다른 하나에서는 짚으로 바구니를 엮는다. 종은 작업장의 점심시간을 알리는 데 쓰기로 했다. 옛 교장의 딸이 첫 당번을 맡아 열두 시에 줄을 당겼다.

동창회는 내년 봄까지 종각을 새로 세울 계획이다. 설계도에는 기둥이 네 개인데, 그 가운데 하나에는 고물상 주인의 이름을 새기기로 했다. 저울 밑에서 이십 년 동안 종을 지켜 준 값이라고 한다.
"""
truth = dict(authors=[dict(name="임도연", role="writer", kind="person")], published=dict(when="2007-09-08", precision="day", zone="unknown"))


def post(p, page):
    return extras.calendar(p, page, (1998, 2007))
