// The credit that a paragraph of the text holds, as papers of East Asia print it.
#pragma once

#include <string>
#include <string_view>

namespace copydesk {

struct ParagraphCredit {
    std::string text;    // empty: there is none
    bool opens = false;  // the paragraph begins with it
};
// "(서울=연합뉴스) 홍길동 기자 = …", "【ソウル＝小池和樹】…", "本报讯（记者 张三）…" at the
// beginning, "… 。（记者 张三）" in the paragraph's ending.
ParagraphCredit read_paragraph_credit(std::string_view text, std::string_view ending);

}  // namespace copydesk
