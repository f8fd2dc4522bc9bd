// What the words beside a printed date say of it, in many languages. They come folded, by
// fold_words, so that several may be asked of one text.
#pragma once

#include <string_view>

namespace copydesk {

bool says_modified(std::string_view folded);
bool says_released(std::string_view folded);   // a verb that says so
bool says_published(std::string_view folded);  // such a verb, or a label such as "date"
// The last change and nothing of a release, whatever label stands beside it: "Date last updated".
bool says_only_modified(std::string_view folded);
bool names_this_text(std::string_view folded);  // "this entry was …"
// Since when somebody is a member, as boards print it beside each post, when the page was printed,
// a paper received, a shop open, …
bool says_other_event(std::string_view folded);
// Whether what follows is when something begins or ends: "through", "effective", "bis".
bool says_term(std::string_view folded);

}  // namespace copydesk
