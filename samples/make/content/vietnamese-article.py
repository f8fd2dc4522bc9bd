lang = "vi"
template = "wordpress"
site = dict(name="Báo Cửa Lạch", domain="bao-cualach.example", legal="Công ty Truyền thông Cửa Lạch", city="Cửa Lạch")
path = "/doi-song/nguoi-giu-den-dom-dom"
section = "Đời sống"
title = "Làng chài thắp đèn cho rùa biển tìm đường"
subtitle = "Suốt ba tháng hè, cả làng tắt điện từ chín giờ tối để rùa mẹ không lạc bãi"
byline = "Bài và ảnh: Tôn Nữ Hạ Vy"
date_text = "Thứ ba, 7/7/2026, 06:05 (GMT+7)"
date_iso = "2026-07-07T06:05:00+07:00"
tags = ("rùa biển", "làng chài")
lead = ("2026/07/rua-me.jpg", "Con rùa bò trên bãi cát", "Rùa mẹ lên bãi Đá Chồng lúc hai giờ sáng.", "Ảnh: Hạ Vy")
body = """
Ở làng chài Đá Chồng, đồng hồ báo chín giờ tối là tiếng kẻng bằng vỏ bình ga cũ. Kẻng vừa dứt, hơn hai trăm mái nhà đồng loạt tắt đèn, quán nước dọn ghế, và bãi biển chìm vào bóng tối đúng như cách đây năm mươi năm.

Người đặt ra lệ này là ông Phạm Văn Sửu, một ngư dân đã thôi đi biển vì đau lưng. Bốn năm trước, ông thấy một con rùa mẹ bò ngược lên đường nhựa, hướng về phía ngọn đèn của tiệm tạp hóa. "Nó tưởng đó là mặt trăng," ông kể. "Nó đi tìm biển mà lại gặp chợ."

@also

Ông ôm con rùa trở lại bãi, rồi đi từng nhà xin tắt đèn. Tuần đầu chỉ có mười nhà nghe theo. Sang tuần thứ hai, lũ trẻ tìm được ổ trứng đầu tiên ngay dưới gốc dừa trước trường học, và không ai còn cãi nữa.

## Đội tuần đêm

Bây giờ mỗi đêm có sáu người chia nhau đi dọc bãi dài ba cây số. Họ mang đèn pin bọc giấy bóng kính đỏ, thứ ánh sáng mà rùa hầu như không nhìn thấy. Ổ nào nằm quá gần mép nước thì được dời lên cao, giữ nguyên chiều của từng quả trứng.

Mùa hè năm ngoái, tám mươi bảy ổ đã nở, đưa gần bảy nghìn rùa con xuống biển. Tiến sĩ Lương Bích Đào, người theo dõi bãi đẻ này, cho biết chỉ chừng bảy con trong số đó sẽ sống đến tuổi trưởng thành, nhưng bảy con ấy nhất định sẽ quay về.

@newsletter

Tắt đèn cũng có cái giá của nó. Quán hải sản mất khách buổi tối, còn đám thanh niên than không có chỗ hát. Làng bàn bạc rồi nghĩ ra bữa cơm tối dọn lúc năm giờ chiều, ăn xong vừa kịp xem mặt trời lặn. Khách phương xa lại thích, có hôm phải đặt bàn trước cả tuần.

Ông Sửu không nhận tiền công. Ông chỉ xin giữ lại mảnh vỏ trứng đầu tiên của mỗi mùa, cất trong hộp bánh quy. Chiếc hộp năm nay đã có bốn mảnh, và ông dặn cháu nội rằng khi nào đủ hai mươi mảnh thì hãy ra bãi đón con rùa đã lạc vào chợ.
"""
must = ["Ở làng chài Đá Chồng, đồng hồ báo chín giờ tối là tiếng kẻng bằng vỏ bình ga cũ."]
truth = dict(authors=[dict(name="Tôn Nữ Hạ Vy", role="writer", kind="person")], published=dict(when="2026-07-07T06:05:00+07:00", precision="minute", zone="stated"),
             figure_caption="Rùa mẹ lên bãi Đá Chồng lúc hai giờ sáng.", figure_credit="Ảnh: Hạ Vy")
