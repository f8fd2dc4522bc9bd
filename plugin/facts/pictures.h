// What the address of a picture says of it.
#pragma once

#include <string>
#include <string_view>

#include "page/page.h"

namespace copydesk {

// Where an <img> has its picture: by what a script loads it from, else by its source, else by the
// largest of its sizes. Empty if that is no address of its own, or a stand-in's.
std::string picture_address(const Page& page, NodeId image);

// A picture that is shown until another one comes, or where there is none: "1x1.gif",
// "placeholder.png", "no-image.jpg", "loading.svg". By the name of the file alone.
bool is_stand_in_picture(std::string_view url);

// A picture that belongs to the site and not to a text: an icon, an avatar, an emoji, a logo. By
// the name of the file, its folder, and a size in it below that of a picture of a text.
bool is_furniture_picture(std::string_view url);

// Whether two files of pictures have one name, without endings and sizes. Short names tell nothing.
bool has_same_name(std::string_view url, std::string_view other);

// Whether two addresses lead to one picture, maybe in other sizes: by their files' names, or to one
// file ("image.jpg?w=300").
bool shows_same_picture(std::string_view url, std::string_view other);

}  // namespace copydesk
