// What a page declares, as the choice of its body takes it.
#pragma once

#include "body/body.h"
#include "facts/facts.h"

namespace copydesk {

// Points into `declared`, which has to stay.
inline BodyHints hints_of(const Declared& declared, const PageContext& context) {
    return {declared.title,
            declared.description,
            declared.article_body,
            declared.comments,
            declared.product,
            declared.questions,
            declared.answers,
            declared.declares_article(),
            is_thread(declared, context),
            declared.declares_product()};
}

}  // namespace copydesk
