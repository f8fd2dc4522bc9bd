// What the authors of a page call its parts: the words in class, id and the like.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk {

// One bit each, found in an element's class, id, rel, data-testid or data-type.
enum Mark : std::uint32_t {
    kMarkAuthor = 1u << 0,
    kMarkByline = 1u << 1,  // surely the credit of the page's text
    kMarkDate = 1u << 2,
    kMarkPublished = 1u << 3,
    kMarkModified = 1u << 4,
    kMarkComment = 1u << 5,
    kMarkRelated = 1u << 6,  // related, recommended, popular, sidebar, teaser
    kMarkFooter = 1u << 7,
    kMarkMenu = 1u << 8,
    kMarkCrumb = 1u << 9,
    kMarkDeck = 1u << 10,
    kMarkCaption = 1u << 11,
    kMarkCredit = 1u << 12,
    kMarkLogo = 1u << 13,
    kMarkHeadline = 1u << 14,
    kMarkSection = 1u << 15,
    kMarkBio = 1u << 16,
    kMarkName = 1u << 17,
    kMarkAvatar = 1u << 18,
    kMarkBox = 1u << 20,  // said to be related by a word that only says how a box is laid out
};

// The marks in the value of a class or id attribute.
std::uint32_t read_marks(std::string_view value);

}  // namespace copydesk
