lang = "en"
template = "wordpress"
site = dict(name="Harbour & Hinterland", domain="harbourhinterland.example", legal="Coastline Magazines Ltd", city="Port Alder")
path = "/2024/03/the-pilot-of-gull-rock/"
status = 200
title = "Page not found"
title_tag = "Page not found - Harbour & Hinterland"
section = None
comments = 0
body = ""
meta_skip = ("og:title", "og:type", "og:image")
canonical = False
few_words_ok = True
auto_must = False


def main(p):
    o = ['<section class="error-404 not-found"><header class="page-header"><h1 class="page-title">Oops! That page has sailed.</h1></header><div class="page-content"><p>It looks like nothing was found at this location. The story may have been moved, renamed or taken down. Maybe try one of the links below or a search?</p><form role="search" class="search-form"><input type="search"><button>Search</button></form>']
    for x in p.teasers(6):
        o.append(f'<article class="post type-post hentry"><h2 class="entry-title"><a href="{x.url}">{x.head}</a></h2><div class="entry-meta"><span class="posted-on">{x.date}</span> <span class="byline">by {x.author}</span></div><div class="entry-summary"><p>{x.deck}</p></div></article>')
    return "\n".join(o) + "</div></section>"


truth = dict(outcome="error_page", title=None, authors=[], published=None)
