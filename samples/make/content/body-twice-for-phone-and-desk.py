lang = "en"
template = "tailwind"
site = dict(name="Estuary Times", domain="estuarytimes.example", legal="Mudflat Media Ltd", city="Quayside")
path = "/features/the-woman-who-listens-to-mud"
section = "Features"
title = "The woman who listens to mud"
subtitle = None
byline = "Story by Aoife Larkin | Pictures by Bram Kuyper"
date_text = "October 31, 2026"
comments = 6
body = """
At low water, when the gulls have gone inland to quarrel over the plough, Verity Sandoe walks out on two planks, pushes a steel rod into the estuary and puts on her headphones.

What she hears first is rain. It is not rain. It is eleven thousand mud shrimps to the square metre, each of them opening and closing its door.

@ad

Sandoe was a piano tuner for twenty-six years. A client who taught marine biology once let her hear a recording, and asked what she made of it. "I told him that it was flat," she says. "By about a quarter-tone, compared with the one he had played before. He went very quiet."

The second recording had been made a mile down the coast, beside the outfall of a paper mill.

## A healthy bed is sharp

Since then she has tuned the estuary. Twice a month she visits forty stations and writes down the pitch of each. Where the mud is full of life, the clicking merges into a note close to the A below middle C. Where oxygen runs short, the shrimps slow down, and the note sinks.

@related 2

Laboratory tests need three weeks and cost as much as a bicycle. Her method needs four minutes. In July she reported that station 22 had dropped by a whole tone overnight; inspectors opened a manhole and found a broken pipe that nobody had known about.

The agency has now bought six rods and asked her to train its staff. It is slow work. Most people hear rain for the first month. One of the trainees, a retired bus driver, heard the doors at once and said that they reminded him of the depot.

Station 7, she thinks, will be in tune by spring. She has promised to bring a violin.
"""


def post(p, h):
    """the same paragraphs a second time, for small screens"""
    k = h.index('<div class="mx-auto max-w-3xl px-4 lg:px-8">\n')
    e = h.index('<div class="mx-auto mt-16 max-w-3xl px-4">')
    part = h[k:e]
    small = part.replace('<div class="mx-auto max-w-3xl px-4 lg:px-8">', '<div class="block px-2 md:hidden">').replace("mt-6 text-lg leading-8", "mt-4 text-base leading-7")
    wide = part.replace('<div class="mx-auto max-w-3xl px-4 lg:px-8">', '<div class="mx-auto hidden max-w-3xl px-4 md:block lg:px-8">')
    return h[:k] + small + wide + h[e:]


few_words_ok = True
ld = ["""{"@context":"https://schema.org","@type":"Article","headline":"The woman who listens to mud","datePublished":"2026-10-31","author":"Aoife Larkin | Bram Kuyper","publisher":"Estuary Times"}"""]
truth = dict(authors=[dict(name="Aoife Larkin", role="writer", kind="person"), dict(name="Bram Kuyper", role="photographer", kind="person")], published=dict(when="2026-10-31", precision="day", zone="unknown"), once=["It is eleven thousand mud shrimps to the square metre", "She has promised to bring a violin."])
