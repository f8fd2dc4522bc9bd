"""Name, 기자 and an address in one line; the same line again under the text."""
lang = "ko"
template = "wordpress"
site = dict(name="해솔일보", domain="haesol-ilbo.example", legal="주식회사 해솔미디어", city="해솔시")
path = "/article/202606/gireum-jip-dongne"
section = "사회"
title = "빈집 열쇠 예순 개를 맡은 우체국장"
subtitle = "떠난 이웃의 집을 날마다 환기하자 돌아오는 사람이 생겼다"
byline = "표한솔 기자 hansol.pyo@haesol-ilbo.example"
date_text = "입력 2026.06.22 08:10 수정 2026.06.22 17:35"
date_text_html = '<span class="posted-on">입력 <time class="entry-date published">2026.06.22 08:10</time> 수정 <time class="updated">2026.06.22 17:35</time></span>'
tags = ("빈집", "우체국")
lead = ("2026/06/yeolsoe.jpg", "벽에 걸린 열쇠 수십 개", "우체국 벽에 걸린 빈집 열쇠들.", "사진=표한솔 기자")
body = """
해솔시 북쪽 끝 늘목마을의 우체국에는 편지보다 열쇠가 많다. 창구 뒤 벽에 못을 박아 걸어 둔 예순 개의 열쇠는 모두 주인이 떠난 집의 것이다. 우체국장 남궁선희 씨(58)는 퇴근길마다 그 가운데 네 집을 골라 창을 연다.

시작은 아홉 해 전이었다. 아들네로 옮겨 가던 이웃 할머니가 열쇠를 맡기며 장마철에 한 번만 들여다봐 달라고 했다. 남궁 씨는 약속대로 들렀다가, 사람이 없는 집은 석 달이면 숨을 멈춘다는 것을 알게 됐다. 벽지가 먼저 울고, 그다음에 마루가 들떴다.

@also

소문이 나자 열쇠가 하나둘 모였다. 그는 집마다 공책을 한 권씩 두고 날짜와 날씨, 달라진 점을 적었다. '부엌 쪽 기와 두 장 밀림', '마당 감나무에 까치집', '안방에서 아직 담배 냄새가 남' 같은 문장이 쌓였다. 집주인들은 한 해에 한 번 그 공책의 사본을 우편으로 받는다.

## 공책이 불러온 사람들

뜻밖의 일이 생긴 것은 재작년부터다. 사본을 읽은 주인 가운데 세 사람이 짐을 싸서 돌아왔다. 선장으로 일하다 은퇴한 구본칠 씨(66)는 '우물가 앵두가 올해도 익었으나 따는 이 없음'이라는 한 줄을 읽고 그날 밤 기차표를 샀다고 한다.

도시 사람에게 집을 빌려주는 이도 늘었다. 지난해 봄 이후 열한 채에 불이 켜졌고, 그 덕에 폐지될 뻔한 마을버스가 하루 두 번 더 다닌다. 시청은 이 방식을 다른 면에도 들여오려고 남궁 씨에게 안내서를 써 달라고 부탁했다.

@newsletter

그는 난처해했다. 안내서에 쓸 것이 별로 없기 때문이다. 창을 열고, 물을 한 번 틀고, 잘 있었느냐고 소리 내어 물어보는 것이 전부라고 했다. 마지막 항목은 빼도 되느냐는 담당 공무원의 질문에는 고개를 저었다.

우체국은 내년에 무인 창구로 바뀔 예정이다. 남궁 씨는 정년까지 두 해를 남기고 명예퇴직을 신청했다. 열쇠는 어떻게 되느냐고 묻자, 그는 이미 자기 집 거실 벽에 못을 예순 개 박아 두었다고 답했다.
"""
must_not = ["hansol.pyo@haesol-ilbo.example", "사진=표한솔 기자"]
must = ["해솔시 북쪽 끝 늘목마을의 우체국에는 편지보다 열쇠가 많다."]
truth = dict(authors=[dict(name="표한솔", role="writer", kind="person")], published=dict(when="2026-06-22T08:10", precision="minute", zone="unknown"),
             modified=dict(when="2026-06-22T17:35", precision="minute", zone="unknown"), figure_caption="우체국 벽에 걸린 빈집 열쇠들.", figure_credit="사진=표한솔 기자")


def post(p, page):
    a, mark, b = page.partition("답했다.</p>\n")
    assert mark
    return a + mark + f'<p class="reporter">{p.s.byline}</p>\n<p class="copyright">저작권자 © {p.site.name}, 무단 전재 및 재배포 금지</p>\n' + b
