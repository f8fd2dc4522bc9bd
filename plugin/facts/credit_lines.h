// Printed lines that say where a text comes from: datelines, source lines, photo credits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/agencies.h"
#include "facts/dates.h"

namespace copydesk {

struct Dateline {
    std::string place, raw;
    std::vector<NamedAgency> agencies;
    std::string date;  // ISO 8601, where one with its year is printed in it
};
// "SEOUL (Reuters) - …", "BERLIN, 3. Mai (dpa) – …", "COTTER BEND — …" at the head of a paragraph.
std::optional<Dateline> read_dateline(std::string_view paragraph, const DateReading& reading);

// "(Pescasseroli, 14 Gennaio 2020)": a line that states nothing else.
std::optional<Dateline> read_dateline_alone(std::string_view line, const DateReading& reading);

// "Source: TSF", "来源：新华社" in a line that states nothing else, or a date before it.
struct SourceLine {
    std::string_view statement;  // from the lead on, in the line; empty: it is no such line
    bool alone = false;          // without a date
    std::string source;          // what stands behind the lead
};
SourceLine read_source_line(std::string_view line);

// The agencies in brackets at a paragraph's end: "… sagte er. (dpa/abc)".
std::vector<NamedAgency> read_tail_agencies(std::string_view paragraph);

struct Caption {
    std::string text, credit;
};
// A caption with its credit: "… in Davos. REUTERS/Ann Lee", "… Foto: Bo Xu/dpa",
// "（山田太郎撮影）".
std::optional<Caption> read_caption(std::string_view text);

// The same of a text that is known to be a caption, where less tells a credit: "… (picture
// alliance/dpa)", "… in Davos. Ann Lee/dpa", "… in Davos © Ann Lee".
std::optional<Caption> split_caption(std::string_view text);

// Whether a line below a picture is its credit alone: "Photo: Bo Xu/dpa", "(Foto: ABr)".
bool is_photo_credit(std::string_view line);

}  // namespace copydesk
