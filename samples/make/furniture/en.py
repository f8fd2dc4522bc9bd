LOCALE = "en_GB"
MONTHS = "January February March April May June July August September October November December".split()


def date(y, m, d, long=True):
    return f"{d} {MONTHS[m - 1]} {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("News", ["Local", "National", "Europe", "Courts", "Weather"]),
       ("Business", ["Companies", "Markets", "Jobs", "Property", "Small firms"]),
       ("Culture", ["Books", "Film", "Theatre", "Music", "Exhibitions"]),
       ("Science", ["Climate", "Space", "Health", "Archaeology"]),
       ("Sport", ["Football", "Rowing", "Athletics", "Cycling", "Results"]),
       ("Opinion", ["Leaders", "Columnists", "Letters", "Cartoons"]),
       ("Life", ["Food", "Gardens", "Family", "Travel", "Crosswords"])]

T = dict(
    menu="Menu", search="Search", search_hint="Search the site", login="Sign in", subscribe="Subscribe", share="Share this story", print="Print", ad="Advertisement",
    related="Related stories", most_read="Most read", also="Read also", tags="Topics", updated="Updated", published="Published", by="By", next="Next story", prev="Previous story",
    more="More from this section", latest="Latest headlines", editors="Editors' choice", read_more="Read more", min_read="{n} min read", skip="Skip to main content", top="Back to top",
    newsletter_title="The morning letter", newsletter_text="Five stories worth your time, in your inbox before the kettle has boiled. Free, every working day.",
    newsletter_button="Sign me up", newsletter_legal="By signing up you accept our terms of use. You can leave the list at any time with one click.", email="Your e-mail address",
    cookie_title="We value your privacy", cookie_text="We and our 214 partners store and read information on your device, such as cookies, to measure audiences and to show you advertising that suits your interests.",
    cookie_accept="Accept all", cookie_reject="Reject all", cookie_more="Manage choices",
    comments="Comments", comment_form="Leave a comment", comment_rules="Comments are moderated and may take some hours to appear. Please stay polite and keep to the subject.", reply="Reply", report="Report", name="Name", send="Post comment",
    follow="Follow us", app="Get the {site} app", app_text="All the day's reporting on your phone, with alerts only when they matter.", support="Support our journalism", support_text="Independent reporting costs money. For the price of a coffee a week you keep our newsroom going.",
    weather="Weather today", weather_text="Cloudy with sunny spells, 9 to 13 degrees, light wind from the south-west.", poll="Readers' poll", poll_text="Should shops in the old town stay open on Sundays?", poll_yes="Yes, every Sunday", poll_no="No, keep one quiet day",
    about="About {site}", about_text="{site} has reported from its region and beyond for three generations. We correct our mistakes in the open and mark advertising as such.",
    footer_links=["About us", "Contact", "Jobs", "Advertise", "Terms of use", "Privacy notice", "Cookie settings", "Complaints", "Site map", "Archive"],
    legal="© {year} {legal}, {city}. All rights reserved. No part of this site may be reproduced without written permission.", legal2="Registered office: 4 Tannery Yard, {city}. Registered company. A member of the independent press board.",
    home="Home", archive="Archive", blogroll="Blogs I read", recent="Recent posts", recent_comments="Recent comments", search_button="Go", sponsored="Sponsored", live="Live", watch="Watch", listen="Listen to this article", save="Save for later", gift="Gift this article")

TEASERS = [
    ("Ferry company drops its winter timetable after crew shortage", "Only two of five sailings will run until March, and islanders say they were told by text message.", "Moira Tennant", "News"),
    ("The orchard that came back from the dead", "Forty years after the last tree was felled, a school class has planted a lost apple variety again.", "Desmond Ilkley", "Life"),
    ("Council sells the old fire station for one pound", "The buyer promises a climbing hall and must keep the tower, the siren and the brass pole.", "Priya Samuels", "News"),
    ("Why our rivers smell of cucumber in April", "A small silver fish is returning to spawn, and biologists follow their noses.", "Dr Alma Reyes", "Science"),
    ("Night shift at the last type foundry", "Three men, one casting machine and a waiting list that stretches into the next decade.", "Tobias Whitlock", "Culture"),
    ("Chip shop war ends with a handshake", "Two families who had not spoken since 1987 now share a fryer, a van and a pension plan.", "Kerry Oldfield", "Life"),
    ("Rowers finish fourth and thank the bridge painter", "A lump of falling scaffold board slowed the boat in front, the stewards decided.", "Sam Addo", "Sport"),
    ("Broadband mast approved against the advice of planners", "Residents of the valley had waited nine years for a signal that reaches the bus stop.", "Ingrid Malone", "Business"),
    ("A novel written entirely on the number 9 bus", "Its author changed seats with every chapter and never once paid the full fare.", "Hugh Pemberton", "Culture"),
    ("Surgeons test a thread made by silkworms and spinach", "First results from two hospitals are promising, but the sample is small.", "Dr Alma Reyes", "Science"),
    ("Market traders win three more years on the square", "The lease was to end at Christmas; a petition with eleven thousand names changed the plan.", "Priya Samuels", "Business"),
    ("What the pothole counters found on our street", "Volunteers measured 1,204 holes in one weekend and ranked them by depth and by temper.", "Kerry Oldfield", "News"),
    ("Goalkeeper, baker, mayor: the three lives of Len Harrop", "He saved a penalty in the morning, baked at noon and chaired the budget meeting at night.", "Sam Addo", "Sport"),
    ("Letters: please give the swans their pond back", "Our readers write about fountains, floodlights and the proper time to ring a church bell.", "Letters desk", "Opinion"),
    ("Savings bank closes its last counter in the hills", "From January a yellow van will call every second Tuesday, weather permitting.", "Ingrid Malone", "Business"),
    ("The weaver who counts in prime numbers", "Her blankets never repeat a pattern, and mathematicians have started to collect them.", "Tobias Whitlock", "Culture"),
    ("Frost warning: how gardeners save their last tomatoes", "Green fruit ripens in a drawer beside one banana, if you keep it dry and dark.", "Desmond Ilkley", "Life"),
    ("Harbour dredging uncovers a cargo of clay pipes", "Archaeologists have ten days before the next spring tide fills the trench again.", "Moira Tennant", "Science"),
    ("Opinion: the library is not a luxury", "Whoever closes a reading room on a Saturday saves heating and loses a generation.", "Hugh Pemberton", "Opinion"),
    ("Cycling club bans carbon wheels for a season", "Members wanted to know who is fast and who is rich, says the president.", "Sam Addo", "Sport"),
    ("Train doors keep opening on the wrong side", "The operator blames software, the software house blames leaves.", "Ingrid Malone", "News"),
    ("Two sisters, one lighthouse and no internet", "They moved in for a summer and have now passed their seventh winter on the rock.", "Moira Tennant", "Life"),
    ("Museum returns a drum after ninety years", "The instrument travelled home in the cabin, on a seat of its own.", "Tobias Whitlock", "Culture"),
    ("Rents fall for the first time since the mill closed", "Agents speak of a pause, tenants of a miracle, and economists of new student halls.", "Priya Samuels", "Business"),
]

COMMENTS = [
    ("Geoffrey Plumb", "I walked past there on Sunday and it is worse than you describe. Somebody ought to be ashamed."),
    ("marshwiggle", "Finally a report that asks the people who live there. My gran would have laughed at the last line."),
    ("Sheila B.", "Nobody mentions the drains. It is always the drains, and it was the drains in 1974 too."),
    ("Anton Krall", "Does anyone know whether the meeting next week is open to the public or by invitation only?"),
    ("not_a_robot_77", "Third time this year you print the same photograph. Buy the man a new camera."),
    ("Winifred Osei", "I worked in that building for eleven years and can confirm every word about the stairs."),
    ("Paul from the Hill", "With respect, the figures do not add up: if half of them left, where do the other nine hundred come from?"),
    ("R. Castellane", "Lovely piece, thank you. More of this and less of the shouting on your front page, please."),
]
