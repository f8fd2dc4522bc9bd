lang = "tr"
template = "elements"
site = dict(name="Bozkır Haber", domain="bozkirhaber.example", legal="Bozkır Yayıncılık Ltd. Şti.", city="Akpınar")
path = "/bilim/tuz-golunde-yuruyen-taslar-4410"
section = "Bilim"
title = "Tuz gölünde yürüyen taşların sırrı bir çobanın kamerasında"
subtitle = None
byline = "Emre Karahan / AKPINAR"
date_text = "13 Kasım 2026 Cuma, 09:25"
comments = 4
lead = ("yuruyen-tas.jpg", "Bir taş ve izi", "Taşlardan biri ve arkasında bıraktığı on bir metrelik iz.", "Fotoğraf: Emre Karahan")
body = """
Akpınar'daki tuz gölünün kuruyan tabanında yaklaşık iki yüz taş var. Her birinin arkasında bir iz uzanıyor, kimi düz, kimi kıvrımlı. Taşların yürüdüğünü herkes biliyordu, ama yürürken gören olmamıştı.

Gölün doğu kıyısında sürüsünü otlatan Yakup Deren geçen ocak ayında bir kazığın üstüne eski bir kamera bağladı. Amacı kurtları saymaktı. Kamera her on dakikada bir fotoğraf çekti ve kırk gün sonra çoban hiç kurt görmedi. Ama taşların yeri değişmişti.

@ad

## İnce bir buz

Fotoğrafları inceleyen jeologlara göre olay yılda yalnızca birkaç sabah gerçekleşiyor. Gece yağan yağmur üç santimlik bir su tabakası bırakıyor, su donuyor, güneş doğunca buz cam gibi ince levhalara ayrılıyor. Hafif bir rüzgâr bu levhaları itiyor, levhalar da taşları.

Hız dakikada iki üç metreyi geçmiyor. "Yanında durup baksanız fark etmezsiniz" diyor araştırmayı yürüten Doçent Melike Arıkan. "Çünkü her şey birlikte kayıyor, gözünüzün tutunacağı bir yer kalmıyor."

@related 2

En ağır taş seksen iki kilo ve altı yılda doksan metre gitmiş. En hafifi ise yerinden hiç kıpırdamamış. Bunun nedenini kimse açıklayamadı, ta ki çobanın oğlu o taşın aslında bir kaplumbağa olduğunu fark edene kadar. Hayvan kış uykusundaydı ve baharda kendi izini kendisi bıraktı.

Gölün bekçiliğini yapan koruma memurları, turistlerin taşları hatıra diye götürmesinden yakınıyor. Geçen yaz üç taş kayboldu, arkalarında izleri kaldı. Biri posta kutusuyla geri geldi, yanında özür mektubu vardı.

Arıkan ve ekibi önümüzdeki kış kıyıya altı kamera daha kuracak. Yakup Deren'in kamerası ise kazığın üstünde kalacak. Kurtlar, diyor, eninde sonunda gelir; taşların acelesi yok.

Makale bir dergide yayımlandığında çobanın adı yazarlar arasında üçüncü sırada yer aldı. Deren dergiyi köy kahvesinin duvarına astırdı, ama önce bir cümlenin altını kırmızı kalemle çizdi: "Gözlemler bir meslektaşımız tarafından yapılmıştır."
"""
ld = ["""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Tuz gölünde yürüyen taşların sırrı bir çobanın kamerasında","datePublished":"2026-11-13T09:25:00+03:00","dateModified":"2026-11-13T09:25:00+03:00","author":{"@type":"Person","name":"Emre Karahan"},"publisher":{"@type":"Organization","name":"Bozkır Haber"},}"""]
truth = dict(authors=[dict(name="Emre Karahan", role="writer", kind="person")], published=dict(when="2026-11-13T09:25:00+03:00", precision="second", zone="stated"))
