lang = "tr"
template = "xhtml"
encoding = "windows-1254"
meta_charset = "iso-8859-9"
site = dict(name="Değirmendere Gazetesi", domain="degirmendere.example", legal="Yeşilova Basın Dağıtım Koll. Şti.", city="Değirmendere")
path = "/haber.asp?id=9921"
section = "Çevre"
title = "Dereyi temizlemeye gittiler, köprüyü buldular"
subtitle = None
byline = "Şükran Ilgaz"
date_text = "2 Kasım 2026, Pazartesi"
paragraphs = "br"
comments = 4
body = """
Değirmendere'nin gönüllüleri yılda iki kez çizmelerini giyip dereye iner. Genellikle lastik, şişe ve bir de bisiklet çıkarırlar. Bu yıl çamurun altından üç kemerli bir köprü çıktı.

İlk taşı fark eden, ilkokul öğretmeni Şahin Doğruöz oldu. Küreği sert bir yere değince yine bir çamaşır makinesi sandı. Kazdıkça makine uzadı, kıvrıldı ve karşı kıyıya doğru gitti.

Müzeden gelen uzmanlar köprünün on altıncı yüzyıldan kaldığını düşünüyor. Dere 1837'deki büyük selde yatağını değiştirmiş, köprü kuruda kalmış, üstünü de bahçeler örtmüş. Köyün yaşlıları, bir bahçede çapanın hep aynı yerde takıldığını anlatıyor. O bahçenin sahibi üç kuşaktır oraya yalnızca maydanoz ekiyormuş.

Köprünün ortasındaki taşta bir yazı var. Harflerin yarısı silinmiş, kalan yarısı ise uzmanları ikiye böldü. Bir gruba göre ustanın adı yazılı. Öteki grup, yazının geçiş ücretini bildirdiğini savunuyor: yük hayvanı bir akçe, gelin alayı bedava.

Şimdi asıl soru şu: Köprü mü dereye gitsin, dere mi köprüye? Mühendisler eski yatağın açılmasını, böylece suyun yüz seksen dokuz yıl sonra yine kemerlerin altından geçmesini öneriyor. Bunun için bir otopark ile iki garajın kaldırılması gerekecek.

Otoparkın işletmecisi karara karşı çıkmadı. Tek isteği, yeni köprüden geçişte kendisine de bir kulübe verilmesi. Ücret tarifesi, diyor, nasılsa taşın üstünde hazır.

İlçe kaymakamı, kazı bitene kadar alanın çevrileceğini bildirdi. Çit çekildi, ama köylüler maydanoz bahçesine bakan tarafta küçük bir aralık bıraktı. Akşamları oradan içeri bakmak için sıra oluyor.

Gönüllüler ise nisan ayında yeniden toplanacak. Derenin yukarı kısmında, söğütlerin olduğu yerde, kürek bir kez daha sert bir şeye çarpmış. Doğruöz bu defa acele etmedi, yerini bir çubukla işaretleyip eve döndü. Önce çamaşır makinesi olmadığından emin olmak istiyor.
"""
truth = dict(authors=[dict(name="Şükran Ilgaz", role="writer", kind="person")], published=dict(when="2026-11-02", precision="day", zone="unknown"))
