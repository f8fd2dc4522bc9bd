"""One text node a paragraph, two ideographic spaces of indent, br between them, no space anywhere."""
import extras

lang = "zh"
template = "tables"
site = dict(name="海角新闻网", domain="haijiao-news.example", legal="海角传媒", city="海角市")
path = "/shenghuo/20260317/0093.shtml"
section = "生活"
title = "灯塔下的面馆只卖一种面"
date_text = "2026-03-17 11:08:00"
paragraphs = "br"
body = """
海角市最东边的礁石上有一座灯塔，灯塔下面有一间面馆，面馆里只有四张桌子和一种面。店主骆阿婶今年六十八岁，她说自己这辈子会做的菜很多，会做好的只有这一样。

面是手擀的，汤是用当天渔船带回来的小杂鱼熬的。鱼太小，市场上卖不掉，从前都扔回海里喂海鸥。阿婶的公公是守塔人，有一年台风断了补给，他就用这种鱼煮汤，守了十一天，一步也没有离开灯。

店里没有菜单，也没有价目。墙上钉着一只旧的铁皮浮标，客人吃完自己往里投钱。多少随意，阿婶从来不看。有人算过，二十年里浮标换过三只，前两只都是被硬币撑裂的。

开门的时间跟着灯走。灯亮了开门，灯灭了关门。夏天夜短，冬天夜长，所以冬天才是生意最好的季节。凌晨四点前后最热闹，出海的人和回港的人在同一张桌子上碰头，一个问天气，一个答鱼情。

去年秋天，灯塔改成了自动控制，守塔的岗位撤销了。大家以为面馆也要跟着关门，阿婶却去找了航标站，说灯可以不用人守，人不能没有灯。航标站的人听了半天，最后给她配了一把梯子，请她每个月帮忙擦一次玻璃。

擦玻璃的日子成了附近孩子们的节日。他们排着队上去，每人擦一小块，擦完可以朝海上喊一声。阿婶在下面听着，谁的声音传得远，谁的面里就多一个荷包蛋。

有位从内地来的年轻人吃完面，问她为什么不开分店。阿婶想了想，指着窗外说，那你得先再造一座灯塔。年轻人笑了，后来在城里开了一家小面馆，门口挂着一盏从旧船上拆下来的灯。

今年春天雾多，灯常常白天也亮着。阿婶只好白天也开门，忙得坐不下来。她抱怨说，再这样下去连午觉都没得睡，可是说这话的时候，手里的面一直没有停。
"""
truth = dict(language="zh", published=dict(when="2026-03-17T11:08:00", precision="second", zone="unknown"))


def post(p, page):
    head, mark, rest = page.partition("<HR NOSHADE SIZE=1>")
    body, end, tail = rest.partition('<P><FONT SIZE=1><A HREF="javascript:window.print()">')
    assert end
    body = body.replace("<br>\n<br>\n", "<br>\n<br>\n　　")
    body = body.replace('SIZE=2>', 'SIZE=2>　　', 1)
    return extras.calendar(p, head + mark + body + end + tail, (2018, 2026))
