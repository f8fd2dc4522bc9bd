"""The header says windows-1252 and the meta element iso-8859-1, but the file begins with a UTF-8 byte-order mark, which wins."""
lang = "vi"
template = "bigpaper"
site = dict(name="Nhịp Sông", domain="nhipsong.example", legal="Nhà xuất bản Nhịp Sông", city="Bến Gáo")
path = "/kinh-te/may-cay-dung-chung-7731.html"
encoding = "utf-8-sig"
meta_charset = "iso-8859-1"
content_type = "text/html; charset=windows-1252"
section = "Kinh tế"
title = "Bốn mươi hộ góp tiền mua chung một chiếc máy sấy lúa"
byline = "Quách Đình Nguyên"
date_text = "19/10/2025 14:22"
body = """
Bốn mươi hộ nông dân ở Bến Gáo vừa đưa vào chạy chiếc máy sấy lúa mà họ cùng góp tiền mua, sau ba vụ liền phải bán lúa ướt cho thương lái với giá thấp hơn một phần tư. Máy đặt trong kho thóc cũ của hợp tác xã, ngày sấy được mười hai tấn.

Phần góp được tính theo diện tích ruộng, nhưng ai cũng chỉ có một phiếu. Bà Trịnh Thị Nhàn, người có thửa ruộng nhỏ nhất, được bầu làm tổ trưởng. Bà giải thích gọn lỏn: "Ruộng ít thì rảnh, rảnh thì ghi sổ kỹ."

@related 2

Thứ tự sấy do bốc thăm mỗi sáng. Thăm là những hạt đậu sơn màu bỏ trong gáo dừa, trẻ con bốc thay người lớn để khỏi ai nghi ngờ ai. Khi trời sắp mưa, luật đổi: nhà nào lúa còn phơi ngoài sân được đưa vào trước, bất kể màu đậu.

Máy chạy bằng trấu, thứ trước đây phải đổ xuống sông. Kỹ sư Hứa Trọng Khiêm, người lắp đặt, nói rằng tro còn lại có thể trộn với bùn làm gạch. Mẻ gạch thử đầu tiên đã lát xong lối vào trạm y tế, và sau hai trận mưa lớn vẫn chưa nứt viên nào.

@break

Nhờ lúa khô, bà con giữ được hàng trong kho đến cuối tháng chạp, lúc giá lên. Theo sổ của bà Nhàn, mỗi tấn bán ra vụ này lời thêm một triệu tám trăm nghìn đồng. Cứ đà ấy, khoản vay của quỹ tín dụng sẽ trả xong sau năm vụ, sớm hơn dự tính một năm.

@ad

Không phải mọi chuyện đều trơn tru. Tiếng quạt vang suốt đêm khiến nhà bên cạnh mất ngủ, tổ phải dựng một bức vách bằng rơm và hứa tắt máy từ mười giờ. Có đêm trời mưa, chính nhà hàng xóm ấy sang gõ cửa giục chạy tiếp, vì lúa của họ cũng đang nằm trong lò.

Xã bên đã cử người đến xem và hỏi mua lại bản vẽ. Tổ không bán, chỉ đổi lấy ba trăm cây giống tràm để trồng dọc bờ kênh. Bà Nhàn ghi vào trang cuối cuốn sổ một dòng bằng mực đỏ: máy thì mượn được, còn lòng tin thì phải tự sấy lấy.
"""
truth = dict(authors=[dict(name="Quách Đình Nguyên", role="writer", kind="person")], published=dict(when="2025-10-19T14:22", precision="minute", zone="unknown"))
