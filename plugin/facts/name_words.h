// The words of names.inc, asked one by one.
#pragma once

#include <string_view>

namespace copydesk {

struct LeadWords {
    std::string_view role;
    int strength = 0;  // 0: it is none
};
LeadWords find_lead(std::string_view folded_words);
bool begins_lead(std::string_view folded_word);  // the first word of one
// Whether the first word alone shows that no lead stands here, as in most lines of a page.
bool opens_otherwise(std::string_view text);
LeadWords find_han_lead(std::string_view text, std::size_t& length);  // at the start of `text`

bool is_job_word(std::string_view folded);
bool is_honorific(std::string_view folded);
bool is_company_word(std::string_view folded);
bool is_company_form(std::string_view folded);  // "gmbh", "ltd"
bool names_no_party(std::string_view folded);  // a desk without the name of its house, a form alone
// "Admin", "Super User", "佚名", "[object Object]": what stands where no name was known.
bool names_nobody(std::string_view text);
bool is_no_name_word(std::string_view folded);
bool is_han_house(std::string_view text);   // a newspaper, agency or station by how its name ends
bool is_particle(std::string_view folded);  // "de", "van", "von" inside a name
// "and", "und", "et", … as printed; `language` is BCP 47 or empty.
bool is_and(std::string_view word, std::string_view language);
bool is_with(std::string_view folded);        // "with", "mit", "avec", …
bool is_place_word(std::string_view folded);  // "in", "from", "aus": a place or outlet follows
// "Home", "Startseite", by the fold_key of a text: no name of a site or a section.
bool names_start_page(std::string_view key);

}  // namespace copydesk
