// The body as plain text: the article has it already, by the data dictionary's definition.
#include "format/words.h"
#include "format/writers.h"

namespace copydesk {

bool write_text(const Article& article, const Sink& sink) {
    std::string scratch;
    const std::string_view text = clean_text(article.text, scratch);
    return (text.empty() || sink(text)) && sink("\n");
}

}  // namespace copydesk
