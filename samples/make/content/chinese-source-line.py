"""Source, writer, photographer and editor in one line under the title; the editor in charge again at the end of the text."""
lang = "zh"
template = "drupal"
site = dict(name="平川在线", domain="pingchuan-online.example", legal="平川日报社", city="平川")
path = "/c/2026-05/06/1044921.html"
section = "科技"
title = "小学生用雨滴声测出一年降水量"
byline = "作者：闻竹溪 摄影：邝野"
byline_html = '<div class="info"><span class="source">来源：晴川通讯社</span>　<span class="author">作者：闻竹溪 摄影：邝野</span>　<span class="editor">责任编辑：祁小满</span></div>'
date_text = "2026年05月06日 15:40"
tags = ("气象", "校园")
lead = ("kj/0506/tieban.jpg", "屋檐下的一排铁板", "学生们把七种厚度的铁板挂在屋檐下。", "邝野 摄")
body = """
平川市槐荫小学的屋檐下挂着一排铁板，厚薄不一，下雨的时候会响成一片。这不是装饰，而是五年级科学小组的雨量计。一年下来，他们用声音算出的降水量，与气象站公布的数字只差百分之三。

事情起因于一场停电。去年四月，学校的电子雨量计被雷击坏了，换新的要等两个月。小组里一个叫柯雨桐的女生提出，她在家里听瓦片就知道雨有多大，也许可以试试。老师顾远山没有反对，只要求她把“大”和“小”都变成数字。

@ad

孩子们先用水壶模拟降雨，从不同高度往铁板上浇水，用旧手机录下声音。他们发现雨滴越大，敲出来的声音越低沉，而雨下得越密，声音就越连成一片。七块铁板的厚度不同，每块只对一种大小的雨滴特别敏感。

## 吵闹的数据

困难很快来了。麻雀爱在铁板上走路，录音里常常出现一串不属于天气的脚步声。有人提议装网，柯雨桐却把麻雀的脚步单独存了下来，因为她发现下雨之前的半个小时，麻雀总会突然安静。

@related 3

市气象台的工程师阎晓峰看过全部记录后说，这种方法在专业上并不陌生，难得的是十三个孩子轮流值班，一天也没有漏。即使在春节，也有人披着雨衣来给手机换电池。

数据整理成了一张三米长的图，贴在走廊里。图上每一场雨都有名字，有的叫“迟到雨”，有的叫“数学考试雨”，最大的一场叫“爷爷的腿”，因为那天早上全班至少有六个人的爷爷说过腿疼。

气象台决定送给学校一台新的雨量计，条件是铁板不能拆。两种仪器将并排工作三年，结果每个月比对一次。工程师承认，他很想知道最后是谁更准。

柯雨桐今年秋天就要升入初中。她把值班表交给了四年级的学弟，表格的第一栏写着日期，最后一栏写着一句提醒：先听，再看。
"""
must_not = ["来源：晴川通讯社", "责任编辑：祁小满"]
truth = dict(language="zh", byline="作者：闻竹溪 摄影：邝野", credit="来源：晴川通讯社",
             authors=[dict(name="闻竹溪", role="writer", kind="person"), dict(name="邝野", role="photographer", kind="person"), dict(name="祁小满", role="editor", kind="person")],
             published=dict(when="2026-05-06T15:40", precision="minute", zone="unknown"), figure_caption="学生们把七种厚度的铁板挂在屋檐下。", figure_credit="邝野 摄")


def post(p, page):
    a, mark, b = page.partition("先听，再看。</p>\n")
    assert mark
    return a + mark + '<p class="editor-line">（责任编辑：祁小满）</p>\n' + b
