lang = "en"
template = "tailwind"
site = dict(name="Tarn & Thicket", domain="tarnandthicket.example", legal="Tarn and Thicket Outdoor Trading Ltd", city="Scarsdale")
path = "/products/stove-kettle-1-2-litre?variant=88412"
section = "Camp kitchen"
title = "Stove kettle, 1.2 litres"
title_tag = "Stove kettle, 1.2 litres | Tarn & Thicket"
comments = 0
meta_skip = ("og:type",)
meta = [("property", "og:type", "product"), ("property", "product:price:amount", "64.00"), ("property", "product:price:currency", "GBP")]
ld = ["""{"@context":"https://schema.org/","@type":"Product","name":"Stove kettle, 1.2 litres","sku":"TT-88412","brand":{"@type":"Brand","name":"Tarn & Thicket"},"offers":{"@type":"Offer","price":"64.00","priceCurrency":"GBP","availability":"https://schema.org/InStock"},"aggregateRating":{"@type":"AggregateRating","ratingValue":"4.6","reviewCount":"118"},"review":[{"@type":"Review","author":{"@type":"Person","name":"Sheila B."},"datePublished":"2026-10-02","reviewBody":"Boils in six minutes with two handfuls of twigs."}]}"""]
body = """
A kettle with a chimney through the middle. Twigs, cones or a handful of dry grass are all the fuel it needs, and the water stands round the fire instead of on top of it, so that nothing is wasted on the wind.

Spun from a single sheet of stainless steel, with a cork stopper on a chain and a bail handle that stays cool. The fire pan packs inside the body.
"""


def main(p):
    rows = [("Capacity", "1.2 litres"), ("Weight", "890 g with fire pan"), ("Material", "Stainless steel 304, cork, beech"), ("Height", "28 cm"), ("Boiling time", "6 to 8 minutes"), ("Guarantee", "10 years")]
    o = ['<div class="mx-auto grid max-w-7xl grid-cols-2 gap-8 px-4"><div>' + "".join(f'<img class="rounded-xl" src="https://img.{p.site.domain}/p/88412-{k}.jpg" alt="Stove kettle, view {k}">' for k in range(1, 6)) + '</div><div><h1 class="text-3xl font-bold">Stove kettle, 1.2 litres</h1><p class="mt-2">★★★★☆ 4.6 (118 reviews)</p><p class="mt-4 text-3xl">£64.00 <span class="line-through text-slate-400">£72.00</span></p><p class="text-sm">In stock. Order before 3 pm for delivery tomorrow.</p><label>Colour</label><select><option>Bare steel</option><option>Forest green</option><option>Soot</option></select><label>Quantity</label><input type="number" value="1"><button class="rounded bg-indigo-600 px-8 py-3 text-white">Add to basket</button><button>Add to wish list</button>']
    o += p.body()
    o.append('<table class="mt-8 text-sm">' + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in rows) + '</table><p class="text-sm">Free returns within 60 days. Shipping from £3.90.</p></div></div>')
    o.append('<div class="mx-auto max-w-3xl px-4"><h2 class="text-2xl">Customer reviews</h2>')
    for who, when, txt in [("Sheila B.", "2 October 2026", "Boils in six minutes with two handfuls of twigs. My husband now collects them on purpose."), ("Kettlehead", "19 September 2026", "Solid thing. The chain rattles at night if you hang it in the tent, so do not."), ("Owen P.", "30 August 2026", "Arrived with a dent, was replaced within three days without any argument. Five stars for that.")]:
        o.append(f'<div class="mt-4"><p class="font-semibold">{who} <span>{when}</span> ★★★★★</p><p>{txt}</p><button>Helpful?</button></div>')
    o.append('</div><div class="mx-auto mt-10 grid max-w-7xl grid-cols-4 gap-4">' + "".join(f'<div><p class="font-medium">{n}</p><p>£{pr}</p><button>Add to basket</button></div>' for n, pr in [("Stove kettle, 0.6 litres", "48.00"), ("Fire steel with lanyard", "12.50"), ("Enamel mug, pair", "19.00"), ("Folding saw", "36.00"), ("Waxed wood sack", "27.00"), ("Pot hanger, forged", "31.00")]) + "</div>")
    return "\n".join(o)


truth = dict(outcome="product", authors=[], published=None)
auto_must_not = False
