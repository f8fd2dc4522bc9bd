"""Declared gb2312, written in gb18030: three names use characters that gb2312 does not have."""
import extras

lang = "zh"
template = "tables"
site = dict(name="清溪周刊", domain="qingxi-zhoukan.example", legal="清溪报业有限公司", city="清溪")
path = "/html/2008-09/12/content_20114.htm"
encoding = "gb18030"
meta_charset = "gb2312"
content_type = "text/html; charset=gb2312"
section = "文化"
title = "山村修谱人用三十年找回一个失传的字"
byline = "记者 朱镕庭 实习记者 陶喆宁"
date_text = "2008年9月12日 07:26"
meta_skip = ("og:locale", "twitter:card", "viewport")
body = """
清溪县西北的岩坪村有一块立了三百年的石碑，碑上有个字谁也不认识。村里人念到那里就停一下，像是过一道门槛，然后接着往下念。今年夏天，七十六岁的修谱人禤怀瑾终于弄明白了它的读音。

这个字左边是“土”，右边是“朋”，字典里写作“堋”，可碑上的写法少了一横。有人说是刻错了，有人说是避讳，还有人说那一横被牛蹭掉了。禤怀瑾不信，他从小就听祖父讲，刻碑的石匠识字，而且脾气很大。

为了这一横，他走遍了周边四个县，抄回来一百多份族谱和契约。许多契约是在灶台边抄的，主人怕弄丢，不肯借出门。抄得最久的一份花了九天，那户人家只准他在天亮以后、开饭之前看。

转机出现在一张分水的契约上。契约写明，上游村庄每逢旱年要在溪里筑一道临时的矮坝，坝顶留一个缺口，让水一半流过，一半存下。那道坝就叫这个名字，而缺的一横，正是留给水走的口子。

“古人写字，把道理也写进去了。”禤怀瑾说，他在灯下看到那张契约时，先是笑，后来一夜没睡。第二天一早，他跑到溪边，果然在石头上摸到了两排对称的凿痕，间隔正好是一块木板的厚度。

县里的水利技术员实地测量后认为，这道活动矮坝设计得十分精巧。涨水时木板会自己浮起来，退水后再落回槽里，用不着人守。村民们商量，打算按照原样恢复一段，让孩子们看看自己的村名是怎么来的。

语言学者也来了两位。他们提醒说，民间造字很常见，不必急着给它在字典里找座位，先把用法记清楚更要紧。禤怀瑾觉得有理，便在新修的族谱末尾加了一页，只写这个字，旁边画了一条小溪。

石碑如今搬进了祠堂，前面拉了一根红绳。念碑文的时候，再也没有人停顿了。不过老人们说，念得太顺，反倒有些舍不得。
"""
truth = dict(language="zh", authors=[dict(name="朱镕庭", role="writer", kind="person"), dict(name="陶喆宁", role="writer", kind="person")], published=dict(when="2008-09-12T07:26", precision="minute", zone="unknown"))


def post(p, page):
    return extras.calendar(p, page, (1998, 2008))
