// The pictures that a body shows, among the facts.
#pragma once

#include <vector>

#include "article/body_writer.h"
#include "facts/facts.h"

namespace copydesk {

// The images of the body, behind the lead image that the page declares, which gets its caption
// here, in whatever size the body shows it. An article that declares none is led by its first
// picture, though nothing is said of it.
void add_body_images(std::vector<Fact>& known, const std::vector<BodyWriter::Image>& shown,
                     bool is_article);

}  // namespace copydesk
