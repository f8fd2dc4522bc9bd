// The writers behind write_article, one file each. Each returns false once the sink stopped it.
#pragma once

#include "format/format.h"

namespace copydesk {

bool write_xml(const Article& article, const Sink& sink);
bool write_json(const Article& article, const Sink& sink);  // pretty, with the body's structure
bool write_json_lines(const Article& article, const Sink& sink);  // one line
bool write_markdown(const Article& article, const Sink& sink);
bool write_nitf(const Article& article, const Sink& sink);
bool write_json_ld(const Article& article, const Sink& sink);
bool write_tei(const Article& article, const Sink& sink);
bool write_solr(const Article& article, const Sink& sink);
bool write_text(const Article& article, const Sink& sink);

}  // namespace copydesk
