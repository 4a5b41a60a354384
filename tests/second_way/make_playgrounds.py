"""Makes the sample study "playgrounds" in Russian and in English: matrix.xlsx and ledger.csv. Same seed, same bytes.

Everybody in it is invented. The story is the design's: a maker of playgrounds whose dealers bring the money
while its departments work for private buyers. Run: python3 make_playgrounds.py [FOLDER]
"""
import csv
import datetime as dt
import pathlib
import random
import sys

import xlsxwriter

from playgrounds_english import english

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "src-tauri/commands/sample/playgrounds"
OWN = "Тропинка"
SEGMENTS = ["Дилеры", "Застройщики", "ТСЖ и УК", "Школы и сады", "Муниципалитеты", "Частные лица"]

# -- the matrix -----------------------------------------------------------------------------------------------
STUDY = [("name", "Детские площадки"), ("currency", "RUB"), ("price growth %", 6), ("market volume", 11_700), ("unit of volume", "млн ₽"),
         ("market growth %", 8), ("players list the largest", "yes")]
PLAYERS = [
    (OWN, "yes", "", "Завод и проектное бюро, продаём через дилеров"),
    ("Радуга", "", "", "Крупнейший завод, сильная дилерская сеть"),
    ("Двор-Мастер", "", "", "Быстрый серийный завод"),
    ("Забава", "", "", "Дорогой сегмент, собственный монтаж"),
    ("Новый двор", "", "", "Дешёвая серия и склад"),
    ("Кузнечик", "", "", "Качели и дачные комплексы, продажа через сайты"),
    ("Северный двор", "", "", "Северо-Запад, тендеры"),
]
VOLUMES = [  # volume ₽ a year, growth %, definition
    (2_600_000_000, 10, "Закупки дилеров и монтажных организаций у заводов: детское и спортивное уличное оборудование, РФ, без НДС"),
    (3_400_000_000, 12, "Благоустройство дворов при сдаче жилых домов: оборудование площадок, РФ, без монтажа и покрытий"),
    (1_100_000_000, 2, "Обновление дворовых площадок за счёт собственников и УК, РФ"),
    (900_000_000, 15, "Площадки школ и детских садов, государственных и частных, РФ"),
    (2_900_000_000, 7, "Закупки муниципалитетов по 44-ФЗ: детские и спортивные площадки, РФ"),
    (800_000_000, -1, "Дачные комплексы, качели и домики для частных участков, РФ"),
]
OFFERS = [  # player, offer, category, price, unit, note
    (OWN, "Стандарт", "Игровые комплексы", 498000, "комплект", "Серийные комплексы; комплект — типовой двор на 11 изделий"),
    (OWN, "Проект", "Игровые комплексы", 540000, "комплект", "Площадка, собранная из каталога под участок"),
    (OWN, "Серия А", "Качели и карусели", 46000, "шт.", ""),
    (OWN, "Воркаут", "Спорт", 38500, "шт.", ""),
    (OWN, "Дача", "Для дачи", 39000, "шт.", "Малые комплексы для участка"),
    ("Радуга", "К-200", "Игровые комплексы", 489000, "комплект", ""),
    ("Радуга", "Р-Качели", "Качели и карусели", 45000, "шт.", ""),
    ("Радуга", "Р-Спорт", "Спорт", 37000, "шт.", ""),
    ("Двор-Мастер", "Городок-3", "Игровые комплексы", None, "комплект", "Цену дают только в ответ на запрос"),
    ("Двор-Мастер", "ДМ-Качели", "Качели и карусели", 43500, "шт.", ""),
    ("Забава", "Люкс", "Игровые комплексы", 610000, "комплект", ""),
    ("Забава", "Забава-Спорт", "Спорт", 43000, "шт.", ""),
    ("Новый двор", "База", "Игровые комплексы", 372000, "комплект", ""),
    ("Новый двор", "Дачник", "Для дачи", 33000, "шт.", ""),
    ("Кузнечик", "Прыг", "Качели и карусели", 39000, "шт.", ""),
    ("Кузнечик", "Малыш", "Для дачи", 34500, "шт.", ""),
    ("Северный двор", "Север", "Игровые комплексы", 545000, "комплект", ""),
    ("Северный двор", "Север-Спорт", "Спорт", 41000, "шт.", ""),
]
KEYS = [f"{o[0]} / {o[1]}" for o in OFFERS]
FUNCTIONS = [  # function, group, kind, unit, better | importance by segment | levels by offer
    #                                                                        Д З Т Ш М Ч
    ("Сертификат ТР ЕАЭС", "Изделие", "level", "", "", "5 5 5 5 5 2"),
    ("Гарантия", "Изделие", "number", "мес.", "higher", "4 3 4 4 3 3"),
    ("Антивандальное исполнение", "Изделие", "level", "", "", "3 3 4 2 5 0"),
    ("Нержавеющие горки", "Изделие", "level", "", "", "2 2 2 3 3 1"),
    ("Срок службы по паспорту", "Изделие", "number", "лет", "higher", "2 2 3 3 3 2"),
    ("Ударопоглощающее покрытие в комплекте", "Изделие", "level", "", "", "1 5 3 3 4 0"),
    ("Доступность для детей с ОВЗ", "Изделие", "level", "", "", "2 2 1 5 4 0"),
    ("Сборка из каталога под участок", "Проект", "level", "", "", "5 4 3 4 2 1"),
    ("3D-проект за день", "Проект", "level", "", "", "4 4 2 4 2 1"),
    ("Срок изготовления", "Проект", "number", "недель", "lower", "5 5 3 3 3 5"),
    ("Монтаж под ключ", "Проект", "level", "", "", "1 4 4 4 4 3"),
    ("Шефмонтаж", "Проект", "level", "", "", "3 2 1 1 1 0"),
    ("Паспорт и схема для сдачи объекта", "Проект", "level", "", "", "3 4 2 4 4 0"),
    ("Отсрочка платежа", "Дилеру и заказчику", "number", "дней", "higher", "4 4 3 3 2 0"),
    ("Защита территории", "Дилеру и заказчику", "level", "", "", "4 0 0 0 0 0"),
    ("Ответ на заявку", "Дилеру и заказчику", "number", "часов", "lower", "5 3 3 2 1 4"),
    ("Обучение менеджеров дилера", "Дилеру и заказчику", "level", "", "", "2 0 0 0 0 0"),
    ("3D-модели каталога для дилера", "Дилеру и заказчику", "level", "", "", "3 2 0 1 0 0"),
    ("Склад готовых изделий", "Сервис", "level", "", "", "2 2 2 1 1 5"),
    ("Запчасти со склада", "Сервис", "number", "дней", "lower", "3 1 4 3 3 3"),
    ("Осмотры и обслуживание", "Сервис", "level", "", "", "1 1 3 3 3 0"),
]
# Columns as in OFFERS: ours (Стандарт, Проект, Серия А, Воркаут, Дача), then the rivals'.
#  Ст   Пр   А    В    Д  | К200 РКач РСп | Гор3 ДМК | Люкс ЗСп | База Дчн | Прыг Млш | Свр  ССп
LEVELS = """
  y    y    y    y    p    | y    y    y    | y    y    | y    y    | p    n    | y    n    | y    y
  24   36   24   36   12   | 24   36   24   | 24   18   | 60   48   | 12   12   | 12   12   | 36   24
  y    y    p    y    n    | y    y    y    | y    p    | y    y    | n    ?    | n    n    | y    y
  n    y    n    n    n    | n    n    n    | n    n    | y    n    | n    n    | ?    n    | p    n
  10   12   8    10   5    | 10   10   10   | 10   8    | 15   12   | 8    5    | ?    ?    | 12   10
  n    n    n    n    n    | y    p    p    | y    n    | y    y    | n    n    | n    n    | p    n
  n    y    p    p    n    | n    n    n    | n    n    | p    n    | n    n    | n    n    | n    n
  n    y    n    p    n    | n    n    n    | ?    n    | n    n    | n    n    | n    n    | n    n
  n    y    n    p    n    | n    n    n    | n    n    | p    n    | n    n    | n    n    | n    n
  5    6    5    4    5    | 4.5  4    4    | 4.5  3    | 8    7    | 3    1    | 2    1    | 7    6
  p    y    p    p    n    | p    y    n    | y    n    | y    y    | n    n    | n    n    | p    p
  y    y    n    y    n    | y    y    p    | p    n    | y    y    | n    n    | ?    n    | y    p
  y    y    y    y    n    | y    y    y    | y    p    | y    y    | p    n    | ?    ?    | y    y
  30   30   30   30   0    | 30   45   45   | 45   45   | 14   14   | 0    0    | 0    0    | 21   ?
  n    y    n    n    n    | n    n    n    | ?    n    | n    n    | n    n    | n    n    | n    n
  26   26   26   26   26   | 24   24   24   | 8    8    | ?    ?    | 2    2    | 3    3    | 10   10
  p    p    p    p    n    | ?    y    y    | ?    ?    | n    n    | n    n    | n    n    | p    n
  p    y    n    n    n    | p    y    y    | ?    n    | ?    ?    | n    n    | n    n    | n    n
  n    n    n    n    n    | n    p    n    | n    y    | n    n    | y    y    | y    y    | n    n
  10   10   14   10   14   | 10   7    7    | 10   7    | 21   14   | 20   10   | 10   10   | 12   ?
  n    p    n    n    n    | n    n    n    | p    ?    | y    y    | n    n    | n    n    | ?    p
"""
SHARES = [  # player, total, then by segment; None = unknown
    ("Радуга", 18, 19, 34, 16, 14, None, 4),
    ("Двор-Мастер", 13, 14, 26, 12, 6, 24, 2),
    ("Забава", 9, 9, 19, None, 18, 4, None),
    ("Новый двор", 7, 7, 13, 11, None, 2, 21),
    ("Кузнечик", None, None, 3, 4, 2, None, 26),
    ("Северный двор", 4, 6.5, 9, 3, 4, 16, None),
]
PRICES = [  # Player / Offer, unit, by segment
    (f"{OWN} / Стандарт", "комплект", 482000, None, None, None, 515000, None),
    (f"{OWN} / Проект", "комплект", 512000, None, None, None, 528000, None),
    (f"{OWN} / Серия А", "шт.", 43500, None, None, None, None, 49000),
    ("Радуга / К-200", "комплект", 465000, None, 489000, None, 498000, None),
    ("Двор-Мастер / Городок-3", "комплект", 481000, 505000, 512000, 509000, None, None),
    ("Забава / Люкс", "комплект", 585000, None, None, 604000, None, None),
    ("Новый двор / База", "комплект", 358000, None, None, None, None, None),
]
REACH = [  # player or Player / Offer, by segment: c core, a also, n no, ? unknown
    (f"{OWN} / Стандарт", "c c c a c n"), (f"{OWN} / Проект", "c a a c a n"), (f"{OWN} / Серия А", "c a c a a a"),
    (f"{OWN} / Воркаут", "a a a c c n"), (f"{OWN} / Дача", "n n n n n c"),
    ("Радуга", "c c c a ? a"), ("Двор-Мастер", "c c a a c n"), ("Забава", "a c ? c a ?"), ("Новый двор", "a a c a n c"),
    ("Кузнечик", "n n a a n c"), ("Северный двор", "a a a a c n"),
    ("Новый двор / База", "a a c a n n"), ("Новый двор / Дачник", "n n n n n c"), ("Кузнечик / Малыш", "n n n n n c"),
]
CLAIMS = [  # player, claim, theme, kind, function, offer, segment, proof
    (OWN, "Самые низкие цены в своём классе", "Цена", "cheapest", "Price", "Стандарт", "Дилеры", ""),
    (OWN, "Вся продукция сертифицирована по ТР ЕАЭС 042/2017", "Сертификаты", "has", "Сертификат ТР ЕАЭС", "Проект", "", "Сертификаты соответствия, реестр"),
    (OWN, "Соберём площадку под ваш участок", "Проект под участок", "has", "Сборка из каталога под участок", "Проект", "", ""),
    (OWN, "3D-проект за один день", "3D-проект", "only", "3D-проект за день", "Проект", "", ""),
    (OWN, "Свой завод полного цикла", "Своё производство", "has", "", "", "", ""),
    (OWN, "Единственные, кто закрепляет территорию за дилером", "Защита территории", "only", "Защита территории", "Проект", "Дилеры", ""),
    ("Радуга", "Цены завода без посредников", "Цена", "cheapest", "Price", "", "", ""),
    ("Радуга", "Собственное производство 12 000 м²", "Своё производство", "has", "", "", "", ""),
    ("Радуга", "Вся продукция с сертификатом", "Сертификаты", "has", "Сертификат ТР ЕАЭС", "", "", ""),
    ("Двор-Мастер", "Отгрузка за месяц", "Срок", "best", "Срок изготовления", "Городок-3", "", ""),
    ("Двор-Мастер", "Сертификаты на каждое изделие", "Сертификаты", "has", "Сертификат ТР ЕАЭС", "", "", ""),
    ("Двор-Мастер", "Свой завод", "Своё производство", "has", "", "", "", ""),
    ("Забава", "Гарантия 5 лет — больше всех", "Гарантия", "best", "Гарантия", "Люкс", "", "Договор, п. 6.1"),
    ("Забава", "Европейское качество", "Своё производство", "has", "", "", "", ""),
    ("Забава", "3D-визуализация вашей площадки", "3D-проект", "has", "3D-проект за день", "Люкс", "", ""),
    ("Новый двор", "Дешевле не найдёте", "Цена", "cheapest", "Price", "База", "", ""),
    ("Новый двор", "Всё есть на складе", "Срок", "has", "Склад готовых изделий", "", "", ""),
    ("Кузнечик", "Доставка завтра", "Срок", "best", "Срок изготовления", "Малыш", "Частные лица", ""),
    ("Кузнечик", "Низкие цены", "Цена", "cheapest", "Price", "", "Частные лица", ""),
    ("Северный двор", "Производство полного цикла", "Своё производство", "has", "", "", "", ""),
    ("Северный двор", "Сертификаты и паспорта на всё", "Сертификаты", "has", "Сертификат ТР ЕАЭС", "", "", ""),
]
WORDS = {"y": "yes", "p": "partial", "n": "no", "c": "core", "a": "also", "?": None}


def cell(word):
    """y p n ? or a number, as the contract writes it."""
    return WORDS[word] if word in WORDS else float(word) if "." in word else int(word)


def sources(levels, shares):
    """Where the facts come from. Own cells: our documents; rivals': catalogues (half a year old and older), clients, opinions."""
    rows, rnd = [], random.Random(11)
    own_word = {"Серия А": "own word", "Воркаут": "document", "Дача": "own word", "Стандарт": "document", "Проект": "document"}
    rival = {
        "Радуга": ("Каталог и дилерский прайс «Радуги»", "public", dt.date(2026, 8, 20)),
        "Двор-Мастер": ("Коммерческое предложение дилеру, PDF", "document", dt.date(2026, 9, 14)),
        "Забава": ("Сайт «Забавы»", "public", dt.date(2025, 12, 5)),
        "Новый двор": ("Прайс «Нового двора»", "public", dt.date(2026, 7, 1)),
        "Кузнечик": ("Карточки товаров на площадках", "public", dt.date(2026, 10, 3)),
        "Северный двор": ("Документация к закупкам", "document", dt.date(2026, 2, 18)),
    }
    for f, row in zip(FUNCTIONS, levels):
        for key, value in zip(KEYS, row):
            player, offer = key.split(" / ")
            if value is None:
                continue
            if player == OWN:
                word = own_word[offer]
                text = "Паспорт изделия и дилерский договор" if word == "document" else "Отдел продаж"
                if f[0] == "Ответ на заявку":
                    text, word = "Журнал заявок, среднее за III квартал", "measured"
                rows.append(("Levels", f[0], key, text, word, dt.date(2026, 10, 12), ""))
            elif rnd.random() < 0.8:
                text, word, day = rival[player]
                if f[0] in ("Ответ на заявку", "Отсрочка платежа"):
                    text, word, day = "Опрос двенадцати дилеров", "client", dt.date(2026, 9, 25)
                elif rnd.random() < 0.08:
                    text, word, day = "Мнение менеджера", "opinion", dt.date(2026, 3, 2)
                rows.append(("Levels", f[0], key, text, word, day, ""))
    for row in shares:
        for column, value in zip(["Total"] + SEGMENTS, row[1:]):
            if value is not None:
                tender = column == "Муниципалитеты"
                rows.append(("Shares", row[0], column, "Реестр контрактов за 2025 год" if tender else "Оценка отраслевого опроса",
                             "public" if tender else "opinion", dt.date(2026, 3, 31) if tender else dt.date(2026, 6, 15), ""))
    for name in SEGMENTS:
        for column in ("Market volume", "Market growth %"):
            tender = name == "Муниципалитеты"
            rows.append(("Segments", name, column, "Реестр закупок, выборка" if tender else "Отраслевой обзор, 2025",
                         "public", dt.date(2026, 3, 31) if tender else dt.date(2026, 5, 20), ""))
    rows.append(("Study", "price growth %", "Value", "Росстат, цены производителей, 2025", "public", dt.date(2026, 2, 10), ""))
    rows.append(("Study", "market volume", "Value", "Сумма объёмов сегментов", "opinion", dt.date(2026, 5, 20), ""))
    for claim in CLAIMS:
        mine = claim[0] == OWN
        rows.append(("Claims", f"{claim[0]} / {claim[1]}", "Claim", "Наш сайт и каталог" if mine else rival[claim[0]][0],
                     "own word", dt.date(2026, 10, 1) if mine else rival[claim[0]][2], ""))
    for o, key in zip(OFFERS, KEYS):
        if o[3] is not None:
            mine = o[0] == OWN
            rows.append(("Offers", key, "Price", "Прайс-лист" if mine else rival[o[0]][0], "document" if mine else rival[o[0]][1],
                         dt.date(2026, 10, 1) if mine else rival[o[0]][2], ""))
    for row in PRICES:
        for name, value in zip(SEGMENTS, row[2:]):
            if value is not None:
                mine = row[0].startswith(OWN)
                rows.append(("Prices", row[0], name, "Дилерский прайс" if mine else "Предложения, присланные клиентами",
                             "document" if mine else "client", dt.date(2026, 10, 1) if mine else dt.date(2026, 9, 9), ""))
    return rows


# -- the ledger -----------------------------------------------------------------------------------------------
FIRST, LAST = dt.date(2023, 11, 1), dt.date(2026, 10, 31)
SEASON = [0.35, 0.55, 0.9, 1.3, 1.6, 1.6, 1.5, 1.3, 1.1, 0.9, 0.5, 0.4]  # January first
CITIES = ["Пермь", "Казань", "Самара", "Уфа", "Омск", "Тюмень", "Тула", "Рязань", "Киров", "Томск", "Пенза", "Курск",
          "Сочи", "Чита", "Псков", "Орёл", "Тверь", "Калуга", "Ижевск", "Саратов", "Волгоград", "Воронеж", "Барнаул"]
ARTICLES = {  # offer -> (letter, names, lowest list price, highest)
    "Проект": ("П", ["Башня", "Мост", "Горка-спираль", "Переход", "Лабиринт", "Крепость", "Навес", "Скалодром"], 26000, 118000),
    "Стандарт": ("С", ["Комплекс «Крепость»", "Комплекс «Корабль»", "Комплекс «Теремок»", "Горка", "Домик", "Песочница с навесом"], 24000, 152000),
    "Серия А": ("А", ["Качели двойные", "Качели «Гнездо»", "Карусель", "Балансир", "Качалка на пружине"], 14000, 68000),
    "Воркаут": ("В", ["Турник", "Брусья", "Рукоход", "Тренажёр", "Шведская стенка"], 13000, 64000),
    "Дача": ("Д", ["Комплекс «Полянка»", "Домик «Сказка»", "Качели садовые", "Горка малая"], 15000, 46000),
    None: ("М", ["Скамья", "Урна", "Стенд правил", "Ограждение, секция"], 2400, 14000),
}
PER_OFFER = {"Проект": 96, "Стандарт": 84, "Серия А": 48, "Воркаут": 40, "Дача": 18, None: 24}
# segment -> (ledger values, orders a year 1..3, lines lo..hi, mean order, margin, discount spread, channel, mix of offers, clients a year)
SALES = {
    "Дилеры": (["Дилер", "Дилер", "Дилер", "Монтажная организация"], (318, 322, 318), (10, 12), (438e3, 472e3, 499e3), 0.29,
               [("Дилерский", 1.0)], {"Проект": 0.46, "Стандарт": 0.24, "Серия А": 0.15, "Воркаут": 0.07, None: 0.08}, (41, 38, 34)),
    "Застройщики": (["Застройщик", "Генподрядчик"], (9, 10, 11), (9, 13), (545e3, 570e3, 590e3), 0.22,
                    [("Прямой", 1.0)], {"Стандарт": 0.55, "Проект": 0.15, "Серия А": 0.15, "Воркаут": 0.1, None: 0.05}, (6, 7, 7)),
    "ТСЖ и УК": (["ТСЖ", "Управляющая компания"], (32, 30, 31), (3, 6), (172e3, 178e3, 184e3), 0.26,
                 [("Прямой", 0.7), ("Сайт", 0.3)], {"Стандарт": 0.45, "Серия А": 0.3, "Проект": 0.05, "Воркаут": 0.1, None: 0.1}, (26, 25, 26)),
    "Школы и сады": (["Школа", "Детский сад"], (11, 15, 19), (5, 8), (262e3, 275e3, 292e3), 0.30,
                     [("Прямой", 0.6), ("Тендеры", 0.4)], {"Проект": 0.6, "Воркаут": 0.2, "Серия А": 0.1, "Стандарт": 0.05, None: 0.05}, (10, 13, 17)),
    "Муниципалитеты": (["Администрация", "МУП"], (7, 7, 8), (8, 12), (585e3, 610e3, 625e3), 0.19,
                       [("Тендеры", 1.0)], {"Стандарт": 0.25, "Проект": 0.5, "Воркаут": 0.15, "Серия А": 0.05, None: 0.05}, (6, 6, 7)),
    "Частные лица": (["Физлицо"], (96, 121, 149), (1, 2), (35500, 37800, 39500), 0.21,
                     [("Реклама", 0.7), ("Сайт", 0.3)], {"Дача": 0.8, "Серия А": 0.2}, (95, 120, 147)),
    None: ([""], (14, 15, 16), (1, 3), (52e3, 55e3, 57e3), 0.24, [("Склад", 1.0)], {"Стандарт": 0.3, "Серия А": 0.4, None: 0.3}, (9, 9, 9)),
}
MANAGERS = {"Дилерский": ["Орлова", "Сафин"], "Прямой": ["Белов", "Гусева", "Тарасов"], "Сайт": ["Гусева", "Ким"],
            "Реклама": ["Ким", "Тарасов", "Белов"], "Тендеры": ["Белов"], "Склад": ["Ким"]}


def pick(rnd, items):
    return items[int(rnd.random() * len(items))]


def weighted(rnd, pairs):
    at = rnd.random() * sum(w for _, w in pairs)
    for item, w in pairs:
        at -= w
        if at < 0:
            return item
    return pairs[-1][0]


def catalogue(rnd):
    """offer -> [(article, list price in rubles)]"""
    out = {}
    for offer, (letter, names, low, high) in ARTICLES.items():
        rows = []
        for i in range(PER_OFFER[offer]):
            name = names[i % len(names)]
            rows.append((f"{letter}-{101 + i * 3} {name}", round(low * (high / low) ** rnd.random(), -2)))
        out[offer] = rows
    return out


def clients(segment, count):
    """Invented buyers; the same ones every year, so that those who leave are the last of the list."""
    firms = ["Детский двор", "Игроград", "Уют-Двор", "Парк-Сервис", "Городские игры", "Двор мечты", "Площадка-Сервис", "Малая форма"]
    houses = ["Квартал", "Берег", "Новая слобода", "Высота", "Дом у парка"]
    name = {
        "Дилеры": lambda i, city: f"ООО «{firms[i % 8]}», {city}", "Застройщики": lambda i, city: f"СЗ «{houses[i % 5]}», {city}",
        "ТСЖ и УК": lambda i, city: f"ТСЖ «{houses[i % 5]}», {city}", "Школы и сады": lambda i, city: f"Школа № {i + 3}, {city}",
        "Муниципалитеты": lambda i, city: f"Администрация, {city}", "Частные лица": lambda i, city: f"Покупатель {i + 1:04d}",
        None: lambda i, city: "Розница",
    }[segment]
    return [name(i, CITIES[i % len(CITIES)]) for i in range(count)]


def working_day(rnd, start, weekend):
    """A day of the year that begins with `start`, by season, on a working day unless it is a private purchase."""
    while True:
        day = start + dt.timedelta(days=int(rnd.random() * 365))
        if (weekend or day.weekday() < 5) and day <= LAST and rnd.random() * 1.7 < SEASON[day.month - 1]:
            return day


def ledger(rnd):
    goods = catalogue(rnd)
    orders = []
    for segment, (labels, counts, lines, means, margin, channels, mix, people) in SALES.items():
        for year in range(3):
            start = dt.date(2023 + year, 11, 1)
            names = clients(segment, people[year])
            drawn = []
            for i in range(counts[year]):
                channel = weighted(rnd, channels)
                n = lines[0] + int(rnd.random() * (lines[1] - lines[0] + 1))
                items = []
                for _ in range(n):
                    offer = weighted(rnd, list(mix.items()))
                    article, price = pick(rnd, goods[offer])
                    quantity = 1 if rnd.random() < (0.9 if offer else 0.3) else 2 + int(rnd.random() * 3)
                    items.append([article, quantity, price * quantity])
                # Large dealers buy more often than small ones.
                client = names[int(len(names) * rnd.random() ** (1.7 if segment == "Дилеры" else 1.0))]
                if segment == "Частные лица":
                    client = f"Покупатель {sum(counts[:year]) + i + 1:04d}"
                drawn.append([working_day(rnd, start, segment == "Частные лица"), client, pick(rnd, labels), channel, items])
            # List prices are brought to the year's mean order; single orders keep their spread, drawn in.
            goal = means[year]
            sums = [sum(i[2] for i in d[4]) for d in drawn]
            middle = sum(sums) / len(sums)
            calm = 0.8 if segment == "Частные лица" else 0.45
            shaped = [goal * (calm + (1 - calm) * s / middle) for s in sums]
            for d, s, want in zip(drawn, sums, shaped):
                for item in d[4]:
                    item[2] = round(item[2] * want / s * 100)
                    rate = margin + (rnd.random() - 0.5) * 0.08
                    item.append(None if rnd.random() < 0.008 else round(item[2] * (1 - rate)))
                orders.append(d)
    orders.append([LAST, "Покупатель 0367", "Физлицо", "Реклама", [["Д-101 Комплекс «Полянка»", 1, 3_890_000, 3_050_000]]])
    orders.append([FIRST, clients("Дилеры", 1)[0], "Дилер", "Дилерский", [["С-101 Комплекс «Крепость»", 1, 14_210_000, 10_180_000]]])
    orders.sort(key=lambda d: d[0])  # stable: the same day keeps the order of drawing
    rows, number = [], 0
    for day, client, label, channel, items in orders:
        number += 1
        order = f"ЗП-{day.year % 100}-{number:05d}"
        manager = pick(rnd, MANAGERS[channel])
        for article, quantity, amount, cost in items:
            rows.append((day, order, client, label, channel, article, manager, quantity, amount, cost))
            if rnd.random() < 0.0012 and label:  # a return within the same order
                rows.append((day, order, client, label, channel, article, manager, -quantity, -amount, None if cost is None else -cost))
    return goods, rows


def rubles(minor):
    if minor is None:
        return ""
    sign, minor = ("-", -minor) if minor < 0 else ("", minor)
    return f"{sign}{minor // 100},{minor % 100:02d}"


def write_ledger(path, rows):
    """As 1C writes it: windows-1251, semicolons, decimal commas."""
    lines = ["Дата;Заказ;Клиент;Сегмент;Канал;Номенклатура;Менеджер;Количество;Сумма;Себестоимость"]
    for day, order, client, label, channel, article, manager, quantity, amount, cost in rows:
        lines.append(";".join([day.strftime("%d.%m.%Y"), order, client, label, channel, article, manager, str(quantity),
                               rubles(amount), rubles(cost)]))
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("cp1251"))


def write_english_ledger(path, rows):
    """As a western CRM writes it: UTF-8, commas, ISO dates, decimal points."""
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(["Date", "Order", "Client", "Segment", "Channel", "Product", "Manager", "Quantity", "Amount", "Cost"])
        for day, *texts, quantity, amount, cost in rows:
            sums = [rubles(minor).replace(",", ".") for minor in (amount, cost)]
            sheet.writerow([day.isoformat(), *map(english, texts), quantity, *sums])


def write_matrix(path, goods, said=lambda text: text):
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": said("Детские площадки"), "created": dt.datetime(2026, 11, 1)})
    head, date = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})

    def sheet(name, columns, rows):
        page = book.add_worksheet(name)
        page.freeze_panes(1, 1)
        page.set_column(0, 0, 30)
        page.write_row(0, 0, map(said, columns), head)
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row):
                if isinstance(value, dt.date):
                    page.write_datetime(r, c, dt.datetime(value.year, value.month, value.day), date)
                elif value not in (None, ""):
                    page.write(r, c, said(value))

    table = [[cell(w) for w in line.replace("|", " ").split()] for line in LEVELS.strip().splitlines()]
    assert len(table) == len(FUNCTIONS) and all(len(row) == len(KEYS) for row in table)
    sheet("Study", ["Key", "Value"], STUDY)
    sheet("Players", ["Name", "Own", "Website", "Note"], PLAYERS)
    sheet("Segments", ["Name", "Market volume", "Unit of volume", "Volume year", "Market growth %", "Market definition",
                       "Players list the largest", "Note"],
          [(s, v // 1_000_000, "млн ₽", 2025, g, d, "yes", "") for s, (v, g, d) in zip(SEGMENTS, VOLUMES)])
    sheet("Offers", ["Player", "Offer", "Category", "Price", "Unit", "Note"], OFFERS)
    sheet("Functions", ["Function", "Group", "Kind", "Unit", "Better", "Note"], [f[:5] for f in FUNCTIONS])
    sheet("Levels", ["Function"] + KEYS, [[f[0], *row] for f, row in zip(FUNCTIONS, table)])
    sheet("Importance", ["Function"] + SEGMENTS, [[f[0], *map(int, f[5].split())] for f in FUNCTIONS])
    sheet("Shares", ["Player", "Kind", "Total"] + SEGMENTS, [[row[0], "value", *row[1:]] for row in SHARES])
    sheet("Prices", ["Player / Offer", "Unit"] + SEGMENTS, PRICES)
    sheet("Reach", ["Player or Player / Offer"] + SEGMENTS, [[key, *(WORDS[w] for w in words.split())] for key, words in REACH])
    sheet("Claims", ["Player", "Claim", "Theme", "Kind", "Function", "Offer", "Segment", "Proof", "Note"], CLAIMS)
    sheet("Sources", ["Sheet", "Row", "Column", "Source", "Reliability", "As of", "Note"], sources(table, SHARES))
    mapping = [("segment", label, s) for s, row in SALES.items() if s for label in dict.fromkeys(row[0])]
    mapping += [("offer", article, offer) for offer, rows in goods.items() if offer for article, _ in rows]
    mapping += [("channel", "Сайт", "Сайт и реклама"), ("channel", "Реклама", "Сайт и реклама")]
    sheet("Mapping", ["Kind", "Ledger value", "Name"], mapping)
    book.close()


def main():
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    goods, rows = ledger(random.Random(2026))
    for lang, said, write in [("ru", lambda text: text, write_ledger), ("en", english, write_english_ledger)]:
        folder = target / lang
        folder.mkdir(parents=True, exist_ok=True)
        write_matrix(folder / "matrix.xlsx", goods, said)
        write(folder / "ledger.csv", rows)
    print(len(rows), "lines")


if __name__ == "__main__":
    main()
