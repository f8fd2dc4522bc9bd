lang = "tr"
template = "wordpress"
site = dict(name="Yaylalar Dergisi", domain="yaylalar.example", legal="Yayla Kültür Yayınları", city="Akpınar")
path = "/2026/11/05/arilarin-yolu/"
section = "Yaşam"
title = "Arıların peşinde kırk gün: bir kovan nasıl göç eder?"
subtitle = None
byline = None
byline_html = ""
date_text = "5 Kasım 2026"
date_iso = "2026-11-05T08:00:00+03:00"
tags = ("arıcılık", "göç")
lead = ("2026/11/kovanlar.jpg", "Kamyonda kovanlar", "Kovanlar gece yola çıkıyor.", "Fotoğraf: Kerem Aslanoğlu")
comments = 5
body = """
Arılar uyurken taşınır. Güneş battıktan sonra kovanların kapakları kapatılır, kamyonun kasasına tek tek dizilir ve motor çalıştığında içeriden hafif bir uğultu yükselir. Şoförler buna "ninni" diyor.

Akpınarlı arıcılar her yıl çiçeğin ardından giderler. Mart sonunda kıyıda portakal, mayısta ovada kekik, temmuzda yaylada geven açar. Bir kovan böylece kırk günde dokuz yüz kilometre yol yapar, üstelik kanat çırpmadan.

@ad

## Yol yorgunu bal

Gezgin arıcıların balı, durduğu her yerden bir şey alır. Tadına bakan ustalar, kamyonun hangi geçitten geçtiğini bile söyleyebildiklerini öne sürer. Laboratuvar bu iddiayı doğrulamadı, ama balın içinde yirmi yedi ayrı çiçeğin tozunu buldu.

Yolun da kuralları var. Mola verilecekse ırmak kıyısında verilir, çünkü su sesi arıları sakinleştirir. Gün doğmadan varılamazsa kovanlar gölgeye indirilir. Bir defasında, anlatıldığına göre, bir kamyon lastiği patlayınca iki yüz kovan bir okul bahçesinde sabahlamış, çocuklar o gün dersi pencereden izlemiş.

@fig 2026/11/geven.jpg | Sarı çiçekler | Yaylada geven temmuz ortasında açıyor. | Foto: Kerem Aslanoğlu

@also

Son yıllarda takvim bozuldu. Kekik iki hafta erken açıyor, kamyonlar ise ancak izin belgeleri çıkınca yola koyulabiliyor. Arıcılar birliği, belgelerin çiçeğe göre düzenlenmesini istedi. Bakanlık, çiçeğin önceden başvurması gerektiğini bildirdi; sonra bunun bir yazım hatası olduğu açıklandı.

Bir de ayılar var. Yaylada kovanların çevresine elektrikli tel çekiliyor, ama yaşlı bir dişi ayı akülerin boşaldığı geceyi şaşmadan biliyor. Arıcılar ona "denetmen" adını takmış. Geldiği gece yalnızca bir kovan deviriyor, sonra telin dışından geçip gidiyor. Bu yıl onun payı için köşeye eski bir kovan ayırdılar, içine de geçen seneden kalan balı koydular.

Kasım gelince kovanlar eve döner. Kapaklar açılır, arılar önce biraz dolanır, sonra herkes kendi taşını, kendi çeşmesini, kendi ağacını bulur. Kırk günlük yolculuktan akıllarında ne kaldığını bilen yok. Belki de yalnızca o uğultu.
"""
ld = ["""{"@context":"https://schema.org","@graph":[{"@type":"Article","headline":"Arıların peşinde kırk gün: bir kovan nasıl göç eder?","datePublished":"2026-11-05T08:00:00+03:00","author":{"@type":"Person","name":""},"image":{"@type":"ImageObject","author":{"@type":"Person","name":"Kerem Aslanoğlu"},"caption":"Kovanlar gece yola çıkıyor."}}]}"""]
truth = dict(authors=[], published=dict(when="2026-11-05T08:00:00+03:00", precision="second", zone="stated"))
must_not = ["Fotoğraf: Kerem Aslanoğlu"]
