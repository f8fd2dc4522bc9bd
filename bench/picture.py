"""Quality against speed as an SVG: the picture of the docs."""
import math
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 860, 500
LEFT, RIGHT, TOP, BOTTOM = 70, 40, 56, 64


def label_box(at_x, at_y, name, taken):
    """Where a point's name stands: the first place that is free and in the picture."""
    width, height, gap = 8 * len(name), 15, 10
    right, left = at_x + gap, at_x - gap - width
    choices = [(shift, begin, anchor) for shift in (0, height, -height, 2 * height, -2 * height)
               for begin, anchor in ((right, "start"), (left, "end"))]
    for shift, begin, anchor in choices:
        box = (begin, at_y + shift - 7, begin + width, at_y + shift + 8)
        if box[0] >= LEFT and box[2] <= WIDTH and not any(
                box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
                for other in taken):
            return box, anchor
    return (right, at_y - 7, right + width, at_y + 8), "start"


def draw(report, path):
    points = [r for r in report["results"] if r["body_f1"] is not None]
    if not points:
        return
    ratios = [r["ratio_to_bare_gumbo"] for r in points]
    low, high = math.log10(min(ratios) / 1.6), math.log10(max(ratios) * 2.2)
    floor = math.floor(min(r["body_f1"] for r in points) * 20 - 0.4) / 20
    top = math.ceil(max(r["body_f1"] for r in points) * 20 + 0.2) / 20

    def x(ratio):
        return LEFT + (math.log10(ratio) - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def y(f1):
        return HEIGHT - BOTTOM - (f1 - floor) / (top - floor) * (HEIGHT - TOP - BOTTOM)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
           'font-family="sans-serif" font-size="13">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
           f'<text x="{LEFT}" y="24" font-size="16" font-weight="bold">Quality against speed: '
           f'{report["pages"]} pages, one core, one sitting</text>',
           f'<text x="{LEFT}" y="43" fill="#555">left is faster, up is better</text>']
    for decade in range(-3, 4):
        for step in (1, 2, 5):
            ratio = step * 10.0 ** decade
            if low <= math.log10(ratio) <= high:
                out.append(f'<path d="M{x(ratio):.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#e4e4e4"/>'
                           f'<text x="{x(ratio):.1f}" y="{HEIGHT - BOTTOM + 18}" fill="#555" '
                           f'text-anchor="middle">{ratio:g}</text>')
    for tick in range(round(floor * 20), round(top * 20) + 1):
        out.append(f'<path d="M{LEFT} {y(tick / 20):.1f}H{WIDTH - RIGHT}" stroke="#e4e4e4"/>'
                   f'<text x="{LEFT - 8}" y="{y(tick / 20) + 4:.1f}" fill="#555" '
                   f'text-anchor="end">{tick / 20:.2f}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 18}" text-anchor="middle">'
               'time of a whole extraction, of a bare Gumbo parse of the same pages (log)</text>'
               f'<text x="18" y="{(TOP + HEIGHT - BOTTOM) / 2}" text-anchor="middle" transform='
               f'"rotate(-90 18 {(TOP + HEIGHT - BOTTOM) / 2})">word F1 of the body</text>')
    places = {r["name"]: (x(r["ratio_to_bare_gumbo"]), y(r["body_f1"])) for r in points}
    taken = [(at_x - 6, at_y - 6, at_x + 6, at_y + 6) for at_x, at_y in places.values()]
    for r in sorted(points, key=lambda r: -r["body_f1"]):
        at_x, at_y = places[r["name"]]
        own = r["name"] == "copydesk"
        box, anchor = label_box(at_x, at_y, r["name"], taken)
        taken.append(box)
        colour = "#c0392b" if own else "#2c3e50"
        out.append(f'<circle cx="{at_x:.1f}" cy="{at_y:.1f}" r="{6 if own else 4}" '
                   f'fill="{colour}"/><text x="{box[2] if anchor == "end" else box[0]:.1f}" '
                   f'y="{box[3] - 4:.1f}" fill="{colour}" text-anchor="{anchor}"'
                   f'{" font-weight=" + chr(34) + "bold" + chr(34) if own else ""}>'
                   f'{escape(r["name"])}</text>')
    out.append("</svg>\n")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out))
