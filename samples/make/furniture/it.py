LOCALE = "it_IT"
MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()


def date(y, m, d, long=True):
    return f"{d} {MONTHS[m - 1]} {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("Politica", ["Parlamento", "Regioni", "Europa", "Elezioni"]), ("Economia", ["Imprese", "Lavoro", "Casa", "Consumi"]), ("Cultura", ["Libri", "Cinema", "Teatro", "Musica"]),
       ("Scienze", ["Clima", "Salute", "Spazio", "Archeologia"]), ("Sport", ["Calcio", "Ciclismo", "Canottaggio", "Risultati"]), ("Opinioni", ["Editoriali", "Rubriche", "Lettere"]), ("Vivere", ["Cucina", "Giardino", "Viaggi", "Giochi"])]

T = dict(
    menu="Menu", search="Cerca", search_hint="Cerca nel sito", login="Accedi", subscribe="Abbonati", share="Condividi", print="Stampa", ad="Pubblicità",
    related="Articoli correlati", most_read="I più letti", also="Leggi anche", tags="Argomenti", updated="Aggiornato", published="Pubblicato", by="Di", next="Articolo successivo", prev="Articolo precedente",
    more="Altro in questa sezione", latest="Ultime notizie", editors="Scelti dalla redazione", read_more="Continua a leggere", min_read="{n} min di lettura", skip="Vai al contenuto", top="Torna su",
    newsletter_title="La lettera del mattino", newsletter_text="Cinque storie che meritano il vostro tempo, ogni giorno prima del caffè. Gratis e senza giri di parole.", newsletter_button="Iscriviti", newsletter_legal="Iscrivendovi accettate le nostre condizioni d’uso. Potete cancellarvi in qualsiasi momento.", email="Il vostro indirizzo e-mail",
    cookie_title="La vostra privacy ci sta a cuore", cookie_text="Noi e i nostri 158 partner conserviamo informazioni sul vostro dispositivo, come i cookie, per misurare il pubblico e proporvi pubblicità adatta.", cookie_accept="Accetta tutto", cookie_reject="Rifiuta", cookie_more="Gestisci le scelte",
    comments="Commenti", comment_form="Lascia un commento", comment_rules="I commenti vengono letti prima della pubblicazione. Vi preghiamo di restare cortesi e in tema.", reply="Rispondi", report="Segnala", name="Nome", send="Invia",
    follow="Seguiteci", app="L’app di {site}", app_text="Tutte le notizie sul telefono, con avvisi soltanto quando servono.", support="Sostenete il nostro lavoro", support_text="L’informazione indipendente ha un costo. Con il prezzo di un caffè alla settimana la tenete viva.",
    weather="Il tempo oggi", weather_text="Nubi sparse, fra 7 e 15 gradi, vento debole da ponente.", poll="Sondaggio", poll_text="Il centro storico va chiuso alle auto il sabato?", poll_yes="Sì, al più presto", poll_no="No, va bene così",
    about="Chi siamo: {site}", about_text="{site} racconta il suo territorio e il resto del mondo da tre generazioni. Correggiamo gli errori alla luce del sole.",
    footer_links=["Note legali", "Privacy", "Contatti", "Pubblicità", "Lavora con noi", "Condizioni", "Cookie", "Archivio", "Mappa del sito", "Garante dei lettori"],
    legal="© {year} {legal}, {city}. Tutti i diritti riservati. Vietata la riproduzione senza permesso scritto.", legal2="Sede legale: vicolo dei Conciatori 4, {city}. Registrazione presso il tribunale di {city}.",
    home="Home", archive="Archivio", blogroll="Leggo anche", recent="Articoli recenti", recent_comments="Commenti recenti", search_button="Vai", sponsored="Sponsorizzato", live="Diretta", watch="Video", listen="Ascolta l’articolo", save="Salva", gift="Regala l’articolo")

TEASERS = [
    ("Il traghetto che parte solo con la nebbia", "Un vecchio regolamento vieta di attraversare quando si vede l’altra riva.", "Ornella Brusati", "Politica"),
    ("La bottega che ripara soltanto ombrelli", "Tre generazioni, un bancone e una regola: non si butta niente.", "Fausto Lanzoni", "Vivere"),
    ("Riapre la cartiera con quaranta operai", "Le macchine erano ancora oliate, i contratti da rifare.", "Ginevra Tosetti", "Economia"),
    ("Perché i ricci dormono sotto i binari", "Due biologi hanno contato le tane lungo la ferrovia dismessa.", "Dott.ssa Mirella Corsi", "Scienze"),
    ("Un organo suona da solo e nessuno sa perché", "Il parroco incolpa il vento, l’accordatore i topi.", "Tommaso Vergani", "Cultura"),
    ("Canottaggio: vince la barca costruita a scuola", "Gli studenti l’hanno verniciata la sera prima della gara.", "Renzo Pasquini", "Sport"),
    ("L’opinione: ridateci le panchine", "Una città dove non ci si può sedere è una città di passaggio.", "Adele Fontanesi", "Opinioni"),
    ("Il sindaco che fa anche il postino", "Consegna lettere al mattino e firma delibere il pomeriggio.", "Ornella Brusati", "Politica"),
    ("Trovato un forno etrusco sotto la palestra", "Le lezioni di ginnastica si terranno in municipio fino a maggio.", "Dott.ssa Mirella Corsi", "Scienze"),
    ("Affitti in calo dopo undici anni", "Gli agenti parlano di pausa, gli inquilini di miracolo.", "Ginevra Tosetti", "Economia"),
    ("Minestra di farro, la versione della nonna", "Si comincia il giorno prima e si finisce quando è pronta.", "Fausto Lanzoni", "Vivere"),
    ("Il cinema dei cento posti festeggia i novant’anni", "Il proiezionista ne ha ottantasette e non ha intenzione di smettere.", "Tommaso Vergani", "Cultura"),
    ("Ciclismo: la salita che fa paura anche alle capre", "Sette chilometri di sterrato e un solo bar, chiuso il lunedì.", "Renzo Pasquini", "Sport"),
    ("Lettere: campane, piccioni e buche", "Che cosa ci hanno scritto i lettori questa settimana.", "La redazione", "Opinioni"),
    ("La biblioteca presta anche i telescopi", "Sono sempre fuori, tranne quando piove.", "Adele Fontanesi", "Cultura"),
    ("Il paese che si è costruito la centrale", "Due turbine, un mulino e molte cene di raccolta fondi dopo.", "Ginevra Tosetti", "Economia"),
]

COMMENTS = [
    ("Gino del ponte", "Lo dico da anni alle riunioni di quartiere e adesso finalmente lo leggo sul giornale."),
    ("Marisa T.", "Io c’ero domenica e la gente era molta di più di quella che scrivete voi."),
    ("passante", "E chi paga? I soliti, naturalmente, e poi ci dicono che non ci sono soldi."),
    ("Alvaro R.", "La fotografia è vecchia, quel lampione è caduto con il temporale di marzo."),
    ("Donatella F.", "Mia nonna lavorava in quella casa e le ultime righe le sarebbero piaciute."),
    ("lettore distratto", "I numeri non tornano con quelli di primavera. Potete controllare, per favore?"),
]
