// What a page that is no article says of others.
#pragma once

#include "article/article.h"

namespace copydesk {

// Names on goods, offers and lists are those of makers, of customers, of the authors behind the
// teasers; days are those of reviews, of versions, of the first story. By the outcome of `article`
// they are taken out of the facts, and its trace says so.
void leave_out_strangers(Article& article, Facts& facts);

}  // namespace copydesk
