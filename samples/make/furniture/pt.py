LOCALE = "pt_PT"
MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split()


def date(y, m, d, long=True):
    return f"{d} de {MONTHS[m - 1]} de {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("Política", ["Parlamento", "Autarquias", "Europa", "Eleições"]), ("Economia", ["Empresas", "Emprego", "Habitação", "Consumo"]), ("Cultura", ["Livros", "Cinema", "Teatro", "Música"]),
       ("Ciência", ["Clima", "Saúde", "Espaço", "Arqueologia"]), ("Desporto", ["Futebol", "Ciclismo", "Remo", "Resultados"]), ("Opinião", ["Editoriais", "Crónicas", "Cartas"]), ("Vida", ["Cozinha", "Jardim", "Viagens", "Passatempos"])]

T = dict(
    menu="Menu", search="Procurar", search_hint="Procurar no sítio", login="Entrar", subscribe="Assinar", share="Partilhar", print="Imprimir", ad="Publicidade",
    related="Notícias relacionadas", most_read="Mais lidas", also="Leia também", tags="Temas", updated="Atualizado", published="Publicado", by="Por", next="Notícia seguinte", prev="Notícia anterior",
    more="Mais nesta secção", latest="Últimas notícias", editors="Escolhas da redação", read_more="Ler mais", min_read="{n} min de leitura", skip="Saltar para o conteúdo", top="Voltar ao topo",
    newsletter_title="A carta da manhã", newsletter_text="Cinco histórias que valem o seu tempo, todos os dias antes do café. É grátis e não dá trabalho.", newsletter_button="Quero receber", newsletter_legal="Ao inscrever-se aceita as nossas condições de utilização. Pode sair da lista quando quiser.", email="O seu endereço de correio",
    cookie_title="A sua privacidade é importante", cookie_text="Nós e os nossos 149 parceiros guardamos informações no seu dispositivo, como cookies, para medir audiências e mostrar publicidade adequada.", cookie_accept="Aceitar tudo", cookie_reject="Recusar", cookie_more="Gerir opções",
    comments="Comentários", comment_form="Deixe um comentário", comment_rules="Os comentários são lidos antes de serem publicados. Seja cordial e não fuja ao assunto.", reply="Responder", report="Denunciar", name="Nome", send="Enviar",
    follow="Siga-nos", app="A aplicação do {site}", app_text="Toda a atualidade no telemóvel, com alertas apenas quando fazem falta.", support="Apoie o nosso jornalismo", support_text="Informar com independência custa dinheiro. Pelo preço de um café por semana, o leitor torna-o possível.",
    weather="O tempo hoje", weather_text="Céu pouco nublado, entre 11 e 18 graus, vento fraco de noroeste.", poll="Inquérito", poll_text="As lojas da baixa devem abrir ao domingo?", poll_yes="Sim, todas as semanas", poll_no="Não, um dia de descanso faz falta",
    about="Sobre o {site}", about_text="O {site} conta a sua região e o mundo há três gerações. Corrigimos os erros à vista de todos e assinalamos a publicidade.",
    footer_links=["Ficha técnica", "Privacidade", "Contactos", "Publicidade", "Recrutamento", "Termos de uso", "Cookies", "Arquivo", "Mapa do sítio", "Provedor do leitor"],
    legal="© {year} {legal}, {city}. Todos os direitos reservados. Proibida a reprodução sem autorização escrita.", legal2="Sede: Rua dos Curtidores, 4, {city}. Matriculada na conservatória do registo comercial de {city}.",
    home="Início", archive="Arquivo", blogroll="Também leio", recent="Artigos recentes", recent_comments="Comentários recentes", search_button="Ir", sponsored="Patrocinado", live="Em direto", watch="Vídeo", listen="Ouvir o artigo", save="Guardar", gift="Oferecer artigo")

TEASERS = [
    ("A barca que só parte quando o cão embarca", "O animal conhece as marés melhor do que o mestre, dizem os passageiros.", "Lurdes Patacão", "Vida"),
    ("Câmara vende antigo matadouro por um euro", "O comprador promete oficinas, uma horta e o relógio a funcionar.", "Abel Sarmento", "Política"),
    ("Fábrica de lápis contrata ao fim de vinte anos", "As encomendas vêm de escolas que voltaram a escrever à mão.", "Carlota Viegas", "Economia"),
    ("O polvo que aprendeu a abrir a porta", "Investigadores tiveram de mudar três vezes o fecho do tanque.", "Dra. Benedita Amaro", "Ciência"),
    ("Um coreto inteiro dentro do museu", "Foi desmontado parafuso a parafuso e ninguém sabe quem tem o último.", "Simão Furtado", "Cultura"),
    ("Remo: oito irmãos no mesmo barco", "A mãe é a timoneira e não aceita desculpas.", "Rui Calheta", "Desporto"),
    ("Crónica: elogio da esplanada à chuva", "Quem fica sentado quando todos fogem acaba por ouvir a cidade.", "Otília Mourão", "Opinião"),
    ("Comboio noturno regressa com camas a estrear", "Parte às onze, chega às sete e o pequeno-almoço vem à porta.", "Abel Sarmento", "Política"),
    ("Pescadores devolvem ao mar uma âncora do século XVII", "Pesava mais do que o barco e estava coberta de mexilhão.", "Dra. Benedita Amaro", "Ciência"),
    ("Renda das lojas desce pela primeira vez", "Os agentes falam de pausa, os lojistas de milagre.", "Carlota Viegas", "Economia"),
    ("Arroz de tomate como na aldeia", "O segredo está no refogado, garante quem o faz há sessenta anos.", "Lurdes Patacão", "Vida"),
    ("Teatro leva Gil ao parque de estacionamento", "Quando chove, o bilhete serve também para o elevador.", "Simão Furtado", "Cultura"),
    ("Cartas: os sinos, os patos e o lago vazio", "O que nos escreveram os leitores nesta semana.", "Redação", "Opinião"),
    ("Ciclismo: a subida que ninguém queria", "Treze quilómetros de paralelo e um rebanho na meta.", "Rui Calheta", "Desporto"),
    ("A biblioteca que empresta guitarras", "Voltaram todas, algumas com cordas novas.", "Otília Mourão", "Cultura"),
    ("Aldeia constrói a sua própria rede de fibra", "Três quilómetros de vala, um eletricista e muitas merendas depois.", "Carlota Viegas", "Economia"),
]

COMMENTS = [
    ("Zé da Ponte", "Há anos que o digo na assembleia de freguesia e agora está no jornal. Obrigado."),
    ("Fernanda L.", "Estive lá no sábado e a fila dava a volta ao quarteirão, ao contrário do que se escreve."),
    ("gaivota_07", "E quem é que paga isto tudo? Somos sempre os mesmos, como é costume."),
    ("Arlindo Reis", "A fotografia é antiga, aquele candeeiro já caiu com o temporal."),
    ("Conceição M.", "A minha avó trabalhou naquela casa e havia de gostar do último parágrafo."),
    ("Leitor atento", "Os números não batem certo com os de março. Podem confirmar, por favor?"),
]
