// Printed and declared credit lines -> the parties that they name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

enum class PartyKind : std::uint8_t {
    person,
    organization,  // a desk, a team, an agency, a company
    handle         // one word that may be a user's name: only markup tells that it is one
};

struct Party {
    std::string name;
    std::string_view role;  // "writer", "photographer", "editor", "contributor"
    PartyKind kind = PartyKind::person;
    bool led = false;  // "by" or the like stands before it
};

struct NameReading {
    bool declared = false;      // stands in markup or data made for a name: no lead is needed
    std::string_view language;  // BCP 47 or empty
    bool visible =
        false;  // printed for readers: behind a bar or on the next line stands something else
    bool brief = false;  // a few words in all; read_parties finds out itself
};

// "By Ann Lee in Paris and Bo Xu" -> Ann Lee, Bo Xu. Roles, places, dates, honorifics and
// addresses are cut off. Empty if the text names nobody.
std::vector<Party> read_parties(std::string_view text, const NameReading& reading);

// What opens a credit line: "By", "Von", "Text:", "文/". Nothing if `text` does not open so.
struct CreditLead {
    std::size_t end = 0;  // the name begins here
    std::string_view role;
    bool strong = false;  // it says so by itself ("written by"), not only before a name ("by")
    explicit operator bool() const noexcept { return end > 0; }
};
CreditLead read_credit_lead(std::string_view text);
// Whether a text reads as the name of one person, two words or more (or a Han or Hangul name).
bool is_person_name(std::string_view text);

// Names of data in the order of print: "Lee, Ann" -> "Ann Lee", and each of "[Lee, Ann; Xu, Bo]".
// Lists ("Ann Lee, Bo Xu") and what follows a name ("Lee, PhD") stay. `catalogue`: made for such
// names, so that "Lee, Ann Mary" is one, too.
std::string in_order(std::string_view names, bool catalogue);

// Whether a text names a desk, team or company by one of its words.
bool is_organization_name(std::string_view text);

// "The Example Team": who signs where nobody is named.
bool is_team_name(std::string_view text);

// Equal for names of the same person: the same words, in whatever order and with or without
// initials.
std::string name_key(std::string_view name);

}  // namespace copydesk
