LOCALE = "tr_TR"
MONTHS = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()


def date(y, m, d, long=True):
    return f"{d} {MONTHS[m - 1]} {y}" if long else f"{d:02d}.{m:02d}.{y}"


NAV = [("Gündem", ["Meclis", "Yerel", "Avrupa", "Seçim"]), ("Ekonomi", ["Şirketler", "İş dünyası", "Konut", "Tüketici"]), ("Kültür", ["Kitap", "Sinema", "Tiyatro", "Müzik"]),
       ("Bilim", ["İklim", "Sağlık", "Uzay", "Arkeoloji"]), ("Spor", ["Futbol", "Bisiklet", "Kürek", "Sonuçlar"]), ("Görüş", ["Başyazı", "Köşe yazıları", "Mektuplar"]), ("Yaşam", ["Mutfak", "Bahçe", "Gezi", "Bulmaca"])]

T = dict(
    menu="Menü", search="Ara", search_hint="Sitede ara", login="Giriş yap", subscribe="Abone ol", share="Paylaş", print="Yazdır", ad="Reklam",
    related="İlgili haberler", most_read="En çok okunanlar", also="Bunu da okuyun", tags="Etiketler", updated="Güncelleme", published="Yayın", by="Yazan:", next="Sonraki haber", prev="Önceki haber",
    more="Bu bölümden haberler", latest="Son haberler", editors="Editörün seçtikleri", read_more="Devamını oku", min_read="{n} dk okuma", skip="İçeriğe geç", top="Yukarı çık",
    newsletter_title="Sabah mektubu", newsletter_text="Zaman ayırmaya değer beş haber, her gün ilk çaydan önce posta kutunuzda. Ücretsiz ve kısa.", newsletter_button="Beni kaydet", newsletter_legal="Kaydolarak kullanım koşullarımızı kabul etmiş olursunuz. Listeden dilediğiniz an çıkabilirsiniz.", email="E-posta adresiniz",
    cookie_title="Gizliliğinize önem veriyoruz", cookie_text="Biz ve 141 iş ortağımız, izleyici ölçümü yapmak ve size uygun reklam göstermek için cihazınızda çerez gibi bilgiler saklıyoruz.", cookie_accept="Tümünü kabul et", cookie_reject="Reddet", cookie_more="Seçenekleri yönet",
    comments="Yorumlar", comment_form="Yorum yazın", comment_rules="Yorumlar yayımlanmadan önce okunur. Lütfen nazik olun ve konudan ayrılmayın.", reply="Yanıtla", report="Bildir", name="Ad", send="Gönder",
    follow="Bizi izleyin", app="{site} uygulaması", app_text="Günün bütün haberleri telefonunuzda, yalnızca gerektiğinde bildirim gönderir.", support="Gazeteciliğimizi destekleyin", support_text="Bağımsız habercilik para ister. Haftada bir kahve parasıyla bu işi ayakta tutabilirsiniz.",
    weather="Bugün hava", weather_text="Parçalı bulutlu, 8 ile 15 derece arası, akşam hafif batı rüzgârı.", poll="Anket", poll_text="Çarşı cumartesi günleri araç trafiğine kapatılsın mı?", poll_yes="Evet, hemen kapatılsın", poll_no="Hayır, böyle kalsın",
    about="{site} hakkında", about_text="{site} üç kuşaktır yaşadığı bölgeyi ve dünyayı anlatıyor. Yanlışlarımızı açıkça düzeltir, reklamı belirtiriz.",
    footer_links=["Künye", "Gizlilik", "İletişim", "Reklam verin", "Kariyer", "Kullanım koşulları", "Çerezler", "Arşiv", "Site haritası", "Okur temsilcisi"],
    legal="© {year} {legal}, {city}. Her hakkı saklıdır. Yazılı izin olmadan alıntı yapılamaz.", legal2="Şirket merkezi: Tabakhane Sokağı 4, {city}. Ticaret siciline kayıtlıdır.",
    home="Ana sayfa", archive="Arşiv", blogroll="Okuduklarım", recent="Son yazılar", recent_comments="Son yorumlar", search_button="Ara", sponsored="Sponsorlu", live="Canlı", watch="Video", listen="Haberi dinle", save="Kaydet", gift="Haberi hediye et")

TEASERS = [
    ("Vapur sis yüzünden üç kez geri döndü", "Yolcular dördüncü seferde kendi aralarında para toplayıp kaptana termos aldı.", "Nermin Akçay", "Gündem"),
    ("Yalnızca şemsiye tamir eden dükkân", "Üç kuşaktır aynı tezgâhta, tek bir kural var: hiçbir şey atılmaz.", "Oktay Serdaroğlu", "Yaşam"),
    ("Cam fabrikası otuz işçiyle yeniden açıldı", "Fırın gece yakıldı, ilk vazo köy okuluna gitti.", "Pelin Uysal", "Ekonomi"),
    ("Leylekler neden bu kış da gitmedi", "Araştırmacılar iki yıl boyunca tek bir yuvayı gözledi.", "Dr. Suna Erten", "Bilim"),
    ("Eski depoda tiyatro: seyirci vagonda oturuyor", "Perde yerine makinistin düdüğü çalıyor.", "Cem Balaban", "Kültür"),
    ("Kürekçiler ödünç tekneyle birinci oldu", "Kendi tekneleri yarıştan bir gün önce iskelede kırılmıştı.", "Tarık Önder", "Spor"),
    ("Görüş: banklarımızı geri verin", "Oturacak yeri olmayan şehir, yalnızca geçilen bir yoldur.", "Feride Alkan", "Görüş"),
    ("Belediye itfaiye binasını bir liraya sattı", "Yeni sahibi kuleyi, sireni ve pirinç direği korumak zorunda.", "Nermin Akçay", "Gündem"),
    ("Spor sahasının altından Bizans fırını çıktı", "Maçlar ertelendi, kazı ekibinin mayısa kadar vakti var.", "Dr. Suna Erten", "Bilim"),
    ("Kiralar on yıl sonra ilk kez düştü", "Emlakçılar mola diyor, kiracılar mucize.", "Pelin Uysal", "Ekonomi"),
    ("Tarhana çorbası: yayladan gelen tarif", "İşin sırrı beklemekte, sonra da tereyağında.", "Oktay Serdaroğlu", "Yaşam"),
    ("Taşranın son makinisti film göstermeyi sürdürüyor", "Seksen üç yaşında, iki projektörü de kendisi kadar dinç.", "Cem Balaban", "Kültür"),
    ("Bisikletçiler dereden geçecek", "Düzenleyenler karşı kıyıda kuru çorap sözü verdi.", "Tarık Önder", "Spor"),
    ("Mektuplar: güvercinler, çukurlar ve kapalı çeşme", "Okurlarımız bu hafta neler yazdı.", "Okur masası", "Görüş"),
    ("Kütüphane artık matkap da ödünç veriyor", "Hepsi geri geldi, bazıları bilenmiş olarak.", "Feride Alkan", "Kültür"),
    ("Köy kendi elektriğini üretiyor", "İki türbin, bir değirmen ve çok sayıda kermesten sonra ışıklar yandı.", "Pelin Uysal", "Ekonomi"),
]

COMMENTS = [
    ("Hasan Usta", "Yıllardır mahalle toplantısında söylüyorum, nihayet gazetede okudum. Teşekkürler."),
    ("Gülten K.", "Pazar günü oradaydım, yazdığınızdan çok daha kalabalıktı."),
    ("gezgin34", "Peki bunun parasını kim ödeyecek? Her zamanki gibi yine biz ödeyeceğiz."),
    ("Rıfat N.", "Fotoğraf eski, o lamba direği şubattaki fırtınada devrilmişti."),
    ("Sevim Ö.", "Babaannem o evde çalışmıştı, son satırları okusa çok sevinirdi."),
    ("dikkatli okur", "Rakamlar marttakilerle uyuşmuyor, bir daha bakabilir misiniz?"),
]
