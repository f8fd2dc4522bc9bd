// The East Asian decoders of the WHATWG Encoding Standard, each as the standard writes it.
#pragma once

#include <string_view>

#include "text/utf8_writer.h"

namespace copydesk {

void decode_gb18030(std::string_view bytes, Utf8Writer& out);  // GBK is decoded by it, too
void decode_big5(std::string_view bytes, Utf8Writer& out);
void decode_euc_jp(std::string_view bytes, Utf8Writer& out);
void decode_iso_2022_jp(std::string_view bytes, Utf8Writer& out);
void decode_shift_jis(std::string_view bytes, Utf8Writer& out);
void decode_euc_kr(std::string_view bytes, Utf8Writer& out);

}  // namespace copydesk
