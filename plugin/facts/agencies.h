// News agencies: their names and the marks by which pages print them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

struct Agency {
    std::string_view code;   // "reuters"
    std::string_view name;   // "Reuters"
    std::string_view marks;  // further spellings, separated by '|'
};

// The agency that a piece of text names as a whole ("dpa", "Agence France-Presse"); null if none.
const Agency* find_agency(std::string_view piece);

struct NamedAgency {
    const Agency* agency = nullptr;
    std::string printed;  // the spelling found
};

// The agencies of a credit such as "dpa/afp", "AP, Reuters" or "dpa-AFX/abc"; empty if the first
// part names none, so that "(dmk)" or "(SPD)" is none.
std::vector<NamedAgency> read_agencies(std::string_view credit);

}  // namespace copydesk
