LOCALE = "vi_VN"
MONTHS = [f"tháng {m}" for m in range(1, 13)]


def date(y, m, d, long=True):
    return f"ngày {d} tháng {m} năm {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("Thời sự", ["Địa phương", "Trong nước", "Tòa án", "Thời tiết"]),
       ("Kinh tế", ["Doanh nghiệp", "Thị trường", "Việc làm", "Nhà đất"]),
       ("Văn hóa", ["Sách", "Phim", "Sân khấu", "Âm nhạc"]),
       ("Khoa học", ["Khí hậu", "Vũ trụ", "Y tế", "Khảo cổ"]),
       ("Thể thao", ["Bóng đá", "Đua thuyền", "Điền kinh"]),
       ("Ý kiến", ["Xã luận", "Góc nhìn", "Thư bạn đọc"]),
       ("Đời sống", ["Ẩm thực", "Vườn tược", "Gia đình", "Du lịch"])]

T = dict(
    menu="Danh mục", search="Tìm kiếm", search_hint="Nhập từ khóa", login="Đăng nhập", subscribe="Đặt báo", share="Chia sẻ", print="In bài", ad="Quảng cáo", related="Tin liên quan", most_read="Đọc nhiều nhất", also="Xem thêm", tags="Thẻ", updated="Cập nhật", published="Đăng lúc", by="Tác giả", next="Bài sau", prev="Bài trước", more="Cùng chuyên mục", latest="Tin mới nhất", editors="Ban biên tập chọn", read_more="Đọc tiếp", min_read="{n} phút đọc", skip="Đến nội dung chính", top="Lên đầu trang",
    newsletter_title="Lá thư buổi sáng", newsletter_text="Năm câu chuyện đáng đọc được gửi đến hộp thư của bạn trước ly cà phê đầu tiên, miễn phí vào các ngày làm việc.", newsletter_button="Đăng ký", newsletter_legal="Khi đăng ký, bạn đồng ý với điều khoản sử dụng và có thể hủy bất cứ lúc nào chỉ với một lần bấm.", email="Địa chỉ thư điện tử",
    cookie_title="Chúng tôi tôn trọng quyền riêng tư của bạn", cookie_text="Chúng tôi và 29 đối tác lưu cookie trên thiết bị của bạn để đo lượng truy cập và hiển thị quảng cáo phù hợp.", cookie_accept="Chấp nhận tất cả", cookie_reject="Chỉ mục cần thiết", cookie_more="Tùy chỉnh",
    comments="Bình luận", comment_form="Viết bình luận", comment_rules="Bình luận được duyệt trước khi hiển thị. Xin giữ lời lẽ lịch sự và đúng chủ đề.", reply="Trả lời", report="Báo cáo", name="Tên", send="Gửi",
    follow="Theo dõi chúng tôi", app="Ứng dụng {site}", app_text="Tin tức cả ngày trong lòng bàn tay, chỉ báo khi thật sự quan trọng.", support="Ủng hộ tòa soạn", support_text="Báo chí độc lập cần chi phí. Với giá một ly cà phê mỗi tuần, bạn giúp tòa soạn tiếp tục công việc.",
    weather="Thời tiết hôm nay", weather_text="Trời nhiều mây, chiều có mưa rào nhẹ, nhiệt độ từ 22 đến 29 độ.", poll="Thăm dò ý kiến", poll_text="Bạn có đồng ý cấm xe máy trong phố cổ vào chủ nhật không?", poll_yes="Đồng ý", poll_no="Giữ như hiện nay",
    about="Giới thiệu", about_text="{site} đã ba đời gắn bó với bạn đọc địa phương. Sai thì chúng tôi đính chính công khai, quảng cáo thì chúng tôi ghi rõ.",
    footer_links=["Liên hệ", "Tuyển dụng", "Liên hệ quảng cáo", "Điều khoản sử dụng", "Chính sách riêng tư", "Sơ đồ trang", "Lưu trữ", "Tòa soạn"],
    legal="© {year} {legal}, {city}. Giữ toàn quyền. Cấm sao chép dưới mọi hình thức khi chưa được đồng ý bằng văn bản.", legal2="Trụ sở: số 4 ngõ Hàng Da, {city}. Nội dung quảng cáo do khách hàng chịu trách nhiệm.",
    home="Trang chủ", archive="Lưu trữ", blogroll="Blog tôi đọc", recent="Bài mới", recent_comments="Bình luận mới", search_button="Tìm", sponsored="Tài trợ", live="Trực tiếp", watch="Xem video", listen="Nghe bài viết", save="Lưu lại", gift="Tặng bài viết")

TEASERS = [
    ("Phà cắt chuyến mùa đông vì thiếu thủy thủ", "Năm chuyến chỉ còn hai, người dân đảo nói họ biết tin qua một dòng nhắn.", "Mai Khuê", "Thời sự"),
    ("Tiệm bánh chỉ mở cửa ban đêm", "Ai muốn ăn bánh nóng lúc ba giờ sáng thì gõ cửa sổ hai lần.", "Đỗ Thành", "Đời sống"),
    ("Trạm cứu hỏa cũ được bán với giá một nghìn đồng", "Người mua phải giữ nguyên tháp chuông và còi báo động.", "Mai Khuê", "Thời sự"),
    ("Vì sao dòng sông có mùi dưa chuột", "Một loài cá bạc nhỏ trở về đẻ trứng sau ba mươi năm vắng bóng.", "TS Lưu Hạnh", "Khoa học"),
    ("Ca đêm ở xưởng đúc chữ cuối cùng", "Ba người thợ, một cỗ máy và đơn hàng kéo dài mười năm.", "Tạ Khang", "Văn hóa"),
    ("Đội chèo thuyền về thứ tư, cảm ơn bác thợ sơn cầu", "Tấm ván rơi xuống làm chậm chiếc thuyền phía trước.", "Kiều Sơn", "Thể thao"),
    ("Quỹ tiết kiệm đóng chi nhánh nhỏ nhất", "Chín mét vuông, một ô cửa và con mèo nhớ mặt mọi khách hàng.", "Hồ Lam", "Kinh tế"),
    ("Thư bạn đọc: xin trả hồ lại cho thiên nga", "Tuần này bạn đọc viết về đài phun nước, đèn đường và loa phường.", "Ban bạn đọc", "Ý kiến"),
    ("Bảo tàng trả lại chiếc trống sau chín mươi năm", "Chiếc trống về quê trên một ghế riêng cạnh cửa sổ máy bay.", "Tạ Khang", "Văn hóa"),
    ("Tiểu thương được ở lại quảng trường thêm ba năm", "Mười một nghìn chữ ký đã làm thay đổi kế hoạch.", "Hồ Lam", "Kinh tế"),
    ("Thư viện không phải là thứ xa xỉ", "Đóng phòng đọc ngày thứ bảy là tiết kiệm tiền điện và mất một thế hệ.", "Phan Trúc", "Ý kiến"),
    ("Hai chị em, một ngọn hải đăng, không mạng", "Họ định ở một mùa hè và nay đã qua bảy mùa đông.", "Mai Khuê", "Đời sống"),
]

COMMENTS = [
    ("Bác Tư ven sông", "Ngày nào tôi cũng đi qua đó, thực tế còn tệ hơn bài viết. Có người nên thấy xấu hổ."),
    ("hoa_muop", "Cuối cùng cũng có phóng viên chịu hỏi những người sống ở đó. Cảm ơn tác giả."),
    ("Thợ nước về hưu", "Không ai nhắc tới cống thoát nước, mà lỗi từ xưa tới giờ đều do cống."),
    ("Khách vãng lai", "Tấm ảnh này dùng lần thứ ba trong năm rồi, mua máy mới cho anh phóng viên đi."),
    ("Kế toán già", "Con số không khớp: đi mất một nửa thì chín trăm người còn lại ở đâu ra?"),
]
