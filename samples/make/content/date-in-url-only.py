lang = "tr"
template = "drupal"
site = dict(name="Körfez Postası", domain="korfezpostasi.example", legal="Körfez Gazetecilik ve Matbaacılık A.Ş.", city="Mercanköy")
path = "/yasam/2026/09/14/saat-kulesinin-bekcisi"
section = "Yaşam"
title = "Saat kulesinin bekçisi emekli oldu, kule durmadı"
subtitle = None
byline = "Haber: Zehra Tunalı"
date_text = None
tags = ("Mercanköy", "Meslekler")
comments = 5
body = """
Mercanköy'ün saat kulesi her akşam altı kez kurulur. Kırk dört yıl boyunca bu işi tek bir kişi yaptı: Nurettin Kalaycı, doksan üç basamağı günde iki defa çıktı ve hiç saymadı.

Geçen pazartesi son kez çıktı. Aşağıda çarşı esnafı bekliyordu, ellerinde bir pasta ve üzerinde yelkovan biçiminde tek bir mum vardı. Kalaycı mumu üflemedi. "Onun da vakti gelince söner" dedi.

@ad

## Rüzgâr ayarı

Kulenin makinesi 1889 yapımı. Lodos estiğinde geri kalır, poyrazda ileri gider. Bekçi bunu bir defterde tutardı ve sarkacın altına, havaya göre, bir ile üç arasında bakır para koyardı. Paraların üstündeki padişahın yüzü dokunulmaktan silinmiş durumda.

Belediye yerine elektronik bir düzenek takmayı düşündü. Teklifler alındı, bir mühendis kuleye çıktı, öğle ezanında çanın yanında kaldı ve iki gün boyunca kimseyi duymadı. Raporunda makinenin olduğu gibi korunmasını önerdi.

@related 2

Şimdi kuleye bir lise öğrencisi çıkıyor. Adı Derya Sönmez, on yedi yaşında ve basamakları sayıyor. "Doksan üç değil" diyor, "doksan dört. En üstteki kapının eşiği de basamak." Kalaycı itiraz etmedi. Kırk dört yıl boyunca bir basamağı borçlu kaldığını söylemekle yetindi.

Derya ilk haftasında defteri de devraldı. Rüzgârın yanına artık sıcaklığı, nemi ve limandaki gemilerin düdüklerini yazıyor. Paralardan birini de değiştirdi: Lodosta en iyi sonucu, dedesinden kalma bir jetonla alıyormuş.

Belediye başkanı, kulenin yeni bekçisine küçük bir maaş bağlanacağını açıkladı. Derya parayı kabul etti, ama bir şartla: Sınav haftalarında makineyi sınıf arkadaşları kuracak.

Emekli bekçi ise her akşam kulenin karşısındaki kahvede oturuyor. Saat çalınca cebinden kendi saatini çıkarıp bakıyor, sonra çayından bir yudum alıyor. Şimdiye kadar yalnızca bir kez başını salladı. O gün poyraz esiyordu ve yukarıda bir para fazlaydı.
"""
truth = dict(authors=[dict(name="Zehra Tunalı", role="writer", kind="person")], published=dict(when="2026-09-14", precision="day", zone="unknown"))
