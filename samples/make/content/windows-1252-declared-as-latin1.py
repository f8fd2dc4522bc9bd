"""Declared ISO-8859-1 by header and meta; the quotation marks, dashes and the euro sign are windows-1252, as browsers read that label."""
lang = "en"
template = "wordpress"
site = dict(name="Fen & Furrow", domain="fenandfurrow.example", legal="Furrow Publications Ltd", city="Marsh Ely")
path = "/features/bell-ringers-eels/"
encoding = "cp1252"
meta_charset = "iso-8859-1"
content_type = "text/html; charset=ISO-8859-1"
section = "Features"
title = "The village that pays its bell-ringers in smoked eel"
byline = "Words by Honor Applegarth"
date_text = "5 March 2010"
paragraphs = "p"
body = """
“You cannot put an eel in the bank,” says Mavis Thurlow, tower captain of St Osyth’s, “and that is the whole point.” For as long as anyone can prove—the oldest ledger begins in 1688—the eight ringers of Sedge Fen have been paid each Lady Day with two smoked eels apiece and a quart of ale.

The custom nearly died in the nineties, when the eel catch collapsed and the last trapper sold his punt. For four years the ringers took a token instead: a tin of sardines, solemnly wrapped in brown paper. Attendance on Sundays fell to three. “It wasn’t greed,” says Thurlow. “It was that nobody’s grandfather had ever rung for a sardine.”

@also

What saved the payment was a fish ladder. Drainage engineers had been asked to let elvers past the sluice at Denny’s Gate, and built—for about €9,000 of European money—a slope of bristles like an upturned doormat. Within six summers, young eels were climbing it by the thousand, mostly on wet nights, mostly in silence.

## A licence for sixteen

The rivers board now issues the parish a licence for precisely sixteen eels a year. It is, officials believe, the smallest fishing permit in the country, and it runs to eleven pages. Clause seven forbids the ringers to sell, lend or “otherwise assign” an eel; clause nine requires that any eel left uneaten be reported.

Smoking is done behind the vestry in a converted wardrobe, over alder chips and one handful of old hassock stuffing. The verger, who supervises, claims that the hassocks give colour. The rector, who sits beside them for ninety minutes every week, would rather not discuss it.

@newsletter

There is a waiting list for the ropes again—eleven names at the last count, among them a dentist from the new estate who has never eaten eel and means to start. Learners receive the tail end only, until they can ring a full course of Plain Bob without looking at their feet.

This year’s payment falls on a Thursday. The ale has been ordered, the wardrobe aired, and the treble, which cracked in the frost, is back from the foundry with a line of new lettering round her lip: “I call for supper”.
"""
truth = dict(authors=[dict(name="Honor Applegarth", role="writer", kind="person")], published=dict(when="2010-03-05", precision="day", zone="unknown"))
