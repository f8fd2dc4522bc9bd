LOCALE = "es_ES"
MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def date(y, m, d, long=True):
    return f"{d} de {MONTHS[m - 1]} de {y}" if long else f"{d:02d}/{m:02d}/{y}"


NAV = [("Política", ["Congreso", "Comunidades", "Europa", "Elecciones"]), ("Economía", ["Empresas", "Empleo", "Vivienda", "Consumo"]), ("Cultura", ["Libros", "Cine", "Teatro", "Música"]),
       ("Ciencia", ["Clima", "Salud", "Espacio", "Arqueología"]), ("Deportes", ["Fútbol", "Ciclismo", "Remo", "Resultados"]), ("Opinión", ["Editoriales", "Columnas", "Cartas"]), ("Vida", ["Cocina", "Jardín", "Viajes", "Pasatiempos"])]

T = dict(
    menu="Menú", search="Buscar", search_hint="Buscar en el sitio", login="Iniciar sesión", subscribe="Suscríbete", share="Compartir", print="Imprimir", ad="Publicidad",
    related="Noticias relacionadas", most_read="Lo más leído", also="Lea también", tags="Temas", updated="Actualizado", published="Publicado", by="Por", next="Siguiente noticia", prev="Noticia anterior",
    more="Más en esta sección", latest="Últimas noticias", editors="La redacción recomienda", read_more="Leer más", min_read="{n} min de lectura", skip="Saltar al contenido", top="Volver arriba",
    newsletter_title="El correo de la mañana", newsletter_text="Cinco historias que merecen su tiempo, cada día antes del desayuno. Gratis y sin rodeos.", newsletter_button="Apuntarme", newsletter_legal="Al apuntarse acepta nuestras condiciones de uso. Puede darse de baja cuando quiera con un solo clic.", email="Su correo electrónico",
    cookie_title="Nos importa su privacidad", cookie_text="Nosotros y nuestros 172 socios almacenamos información en su dispositivo, como las cookies, para medir la audiencia y mostrarle publicidad de su interés.", cookie_accept="Aceptar todo", cookie_reject="Rechazar", cookie_more="Configurar",
    comments="Comentarios", comment_form="Deje su comentario", comment_rules="Los comentarios se revisan antes de publicarse. Le rogamos que sea cortés y se ciña al asunto.", reply="Responder", report="Denunciar", name="Nombre", send="Enviar",
    follow="Síganos", app="La aplicación de {site}", app_text="Toda la actualidad en el teléfono, con avisos solo cuando hacen falta.", support="Apoye nuestro periodismo", support_text="Informar con independencia cuesta dinero. Por lo que vale un café a la semana, usted lo hace posible.",
    weather="El tiempo hoy", weather_text="Nubes y claros, entre 9 y 17 grados, viento flojo de poniente.", poll="Encuesta", poll_text="¿Deben cerrarse al tráfico las calles del casco viejo?", poll_yes="Sí, cuanto antes", poll_no="No, así está bien",
    about="Sobre {site}", about_text="{site} cuenta lo que pasa en su tierra y fuera de ella desde hace tres generaciones. Corregimos los errores a la vista de todos.",
    footer_links=["Aviso legal", "Privacidad", "Contacto", "Publicidad", "Trabaje con nosotros", "Condiciones", "Cookies", "Hemeroteca", "Mapa del sitio", "Defensor del lector"],
    legal="© {year} {legal}, {city}. Todos los derechos reservados. Prohibida la reproducción sin permiso escrito.", legal2="Domicilio social: calle de los Curtidores, 4, {city}. Inscrita en el registro mercantil de {city}.",
    home="Portada", archive="Hemeroteca", blogroll="También leo", recent="Entradas recientes", recent_comments="Comentarios recientes", search_button="Ir", sponsored="Patrocinado", live="Directo", watch="Vídeo", listen="Escuchar la noticia", save="Guardar", gift="Regalar artículo")

TEASERS = [
    ("El molino que volvió a girar gracias a un panadero", "Tardó nueve años en encontrar las piedras y una tarde en ponerlas en marcha.", "Remedios Cantalejo", "Vida"),
    ("La aldea pide un semáforo para las ovejas", "Cada mañana cruzan mil doscientas cabezas y ningún camión espera.", "Fermín Aldecoa", "Política"),
    ("Una fábrica de botones contra el olvido", "Quedan tres en Europa y esta acaba de contratar a su primera aprendiza.", "Nuria Belmonte", "Economía"),
    ("Hallan un huerto romano bajo el aparcamiento", "Los arqueólogos han contado treinta y dos hoyos para ciruelos.", "Dra. Elvira Robledo", "Ciencia"),
    ("El teatro de los jubilados llena otra temporada", "La más joven del reparto cumple setenta y uno y hace de Julieta.", "Ginés Montoro", "Cultura"),
    ("Remo: la trainera prestada que ganó la bandera", "La suya se había partido en el traslado y el rival les dejó la vieja.", "Iker Zubizarra", "Deportes"),
    ("Opinión: una ciudad sin bancos no conversa", "Quien quita un asiento quita también a la persona que iba a sentarse.", "Amparo Lledó", "Opinión"),
    ("El tren regional recupera su última parada", "Los vecinos pintaron el andén ellos mismos y nadie les riñó.", "Fermín Aldecoa", "Política"),
    ("Por qué las golondrinas llegan dos semanas antes", "Un cuaderno escolar de 1934 ha servido para comprobarlo.", "Dra. Elvira Robledo", "Ciencia"),
    ("Se vende faro, con vistas y sin agua", "El anuncio ha recibido ochenta llamadas y ninguna oferta seria.", "Nuria Belmonte", "Economía"),
    ("Las migas del pastor, paso a paso", "Pan de ayer, ajo, aceite y nada de prisa: lo demás es discusión.", "Remedios Cantalejo", "Vida"),
    ("Un coro ensaya dentro del aljibe", "El eco dura once segundos y obliga a cantar despacio.", "Ginés Montoro", "Cultura"),
    ("Cartas: el ruido, las palomas y la fuente seca", "Lo que nos escriben los lectores esta semana.", "Redacción", "Opinión"),
    ("Ciclismo: el puerto que nadie quería subir", "Catorce kilómetros de grava y un perro que persigue a todos.", "Iker Zubizarra", "Deportes"),
    ("La biblioteca presta paraguas y no los reclama", "De cuatrocientos han vuelto trescientos noventa y seis.", "Amparo Lledó", "Cultura"),
    ("El agua vuelve a la acequia después de la huelga", "Los regantes firmaron de madrugada un acuerdo de seis páginas.", "Fermín Aldecoa", "Economía"),
]

COMMENTS = [
    ("Vecino de abajo", "Llevamos años diciéndolo en las reuniones y nadie tomaba nota. Gracias por contarlo."),
    ("Maricarmen P.", "Yo estuve allí el domingo y había mucha más gente de la que dice el artículo."),
    ("trotamundos", "¿Y quién lo va a pagar? Siempre los mismos, que para eso estamos."),
    ("Julián el del bar", "La foto es antigua: esa farola se cayó con el temporal de febrero."),
    ("Dolores Quintana", "Mi abuela trabajó en esa casa. Le habría gustado mucho leer el final."),
    ("A. Figueroa", "Los números no cuadran con los que publicaron ustedes en marzo. ¿Pueden revisarlos?"),
]
