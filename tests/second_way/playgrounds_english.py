"""The sample study's words in English: the same company, the same figures, for who reads English."""
import re

WORDS = dict(line.split(" = ", 1) for line in """
Детские площадки = Playgrounds
Тропинка = Footpath
Радуга = Rainbow
Двор-Мастер = Yardmaster
Забава = Merriment
Новый двор = New Yard
Кузнечик = Grasshopper
Северный двор = North Yard
Дилеры = Dealers
Застройщики = Developers
ТСЖ и УК = Housing associations
Школы и сады = Schools and nurseries
Муниципалитеты = Municipalities
Частные лица = Private buyers
Завод и проектное бюро, продаём через дилеров = Factory and design office, sells through dealers
Крупнейший завод, сильная дилерская сеть = The largest factory, a strong dealer network
Быстрый серийный завод = A fast series factory
Дорогой сегмент, собственный монтаж = Dear, installs with its own people
Дешёвая серия и склад = A cheap series from stock
Качели и дачные комплексы, продажа через сайты = Swings and garden sets, sold through websites
Северо-Запад, тендеры = The north-west, tenders
Закупки дилеров и монтажных организаций у заводов: детское и спортивное уличное оборудование, РФ, без НДС = What dealers and installers buy from factories: outdoor play and sports equipment, Russia, without VAT
Благоустройство дворов при сдаче жилых домов: оборудование площадок, РФ, без монтажа и покрытий = Yards of new housing: playground equipment, Russia, without installation and surfaces
Обновление дворовых площадок за счёт собственников и УК, РФ = Renewal of yards paid by owners and managing companies, Russia
Площадки школ и детских садов, государственных и частных, РФ = Playgrounds of schools and nurseries, public and private, Russia
Закупки муниципалитетов по 44-ФЗ: детские и спортивные площадки, РФ = Public procurement of municipalities: playgrounds and sports grounds, Russia
Дачные комплексы, качели и домики для частных участков, РФ = Garden sets, swings and playhouses for private plots, Russia
Стандарт = Standard
Проект = Project
Серия А = Series A
Воркаут = Workout
Дача = Garden
К-200 = K-200
Р-Качели = R-Swing
Р-Спорт = R-Sport
Городок-3 = Town-3
ДМ-Качели = YM-Swing
Люкс = Luxe
Забава-Спорт = Merriment-Sport
База = Base
Дачник = Gardener
Прыг = Hop
Малыш = Toddler
Север = North
Север-Спорт = North-Sport
Игровые комплексы = Play structures
Качели и карусели = Swings and roundabouts
Спорт = Sports
Для дачи = For the garden
комплект = set
шт. = piece
Серийные комплексы; комплект — типовой двор на 11 изделий = Series structures; a set is a typical yard of 11 items
Площадка, собранная из каталога под участок = A playground put together from the catalogue for the plot
Малые комплексы для участка = Small structures for a plot
Цену дают только в ответ на запрос = The price is told only on request
Сертификат ТР ЕАЭС = EAEU certificate
Гарантия = Warranty
Антивандальное исполнение = Vandal-proof build
Нержавеющие горки = Stainless slides
Срок службы по паспорту = Rated service life
Ударопоглощающее покрытие в комплекте = Safety surface included
Доступность для детей с ОВЗ = Accessible to disabled children
Сборка из каталога под участок = Made up from the catalogue for the plot
3D-проект за день = 3D project in a day
Срок изготовления = Lead time
Монтаж под ключ = Turnkey installation
Шефмонтаж = Supervised installation
Паспорт и схема для сдачи объекта = Papers for handing over the site
Отсрочка платежа = Payment term
Защита территории = Protected territory
Ответ на заявку = Answer to a request
Обучение менеджеров дилера = Training of the dealer's people
3D-модели каталога для дилера = 3D models of the catalogue for dealers
Склад готовых изделий = Ready stock
Запчасти со склада = Spare parts from stock
Осмотры и обслуживание = Inspection and maintenance
Изделие = The product
Дилеру и заказчику = For dealer and client
Сервис = Service
мес. = months
лет = years
недель = weeks
дней = days
часов = hours
млн ₽ = million RUB
Самые низкие цены в своём классе = The lowest prices in our class
Вся продукция сертифицирована по ТР ЕАЭС 042/2017 = Everything certified to EAEU TR 042/2017
Соберём площадку под ваш участок = We put a playground together for your plot
3D-проект за один день = A 3D project in one day
Свой завод полного цикла = Our own full-cycle factory
Единственные, кто закрепляет территорию за дилером = The only ones to protect a dealer's territory
Цены завода без посредников = Factory prices, no middlemen
Собственное производство 12 000 м² = 12,000 m² of our own production
Вся продукция с сертификатом = Every product with a certificate
Отгрузка за месяц = Shipped within a month
Сертификаты на каждое изделие = A certificate for each item
Свой завод = Our own factory
Гарантия 5 лет — больше всех = Five years of warranty, more than anybody
Европейское качество = European quality
3D-визуализация вашей площадки = Your playground in 3D
Дешевле не найдёте = You won't find it cheaper
Всё есть на складе = Everything in stock
Доставка завтра = Delivered tomorrow
Низкие цены = Low prices
Производство полного цикла = Full-cycle production
Сертификаты и паспорта на всё = Certificates and papers for everything
Цена = Price
Сертификаты = Certificates
Проект под участок = Project for the plot
3D-проект = 3D project
Своё производство = Own production
Срок = Speed
Сертификаты соответствия, реестр = Certificates of conformity, public register
Договор, п. 6.1 = Contract, 6.1
Каталог и дилерский прайс «Радуги» = Rainbow's catalogue and dealer prices
Коммерческое предложение дилеру, PDF = An offer to a dealer, PDF
Сайт «Забавы» = Merriment's website
Прайс «Нового двора» = New Yard's price list
Карточки товаров на площадках = Product pages on marketplaces
Документация к закупкам = Procurement papers
Журнал заявок, среднее за III квартал = Log of requests, mean of Q3
Опрос двенадцати дилеров = Twelve dealers asked
Мнение менеджера = A salesperson's opinion
Отдел продаж = The sales department
Паспорт изделия и дилерский договор = Product papers and dealer contract
Реестр контрактов за 2025 год = Register of contracts, 2025
Оценка отраслевого опроса = Estimate from an industry survey
Реестр закупок, выборка = Procurement register, a sample
Отраслевой обзор, 2025 = Industry review, 2025
Росстат, цены производителей, 2025 = National statistics, producer prices, 2025
Сумма объёмов сегментов = Sum of the segments' volumes
Наш сайт и каталог = Our website and catalogue
Прайс-лист = Price list
Дилерский прайс = Dealer price list
Предложения, присланные клиентами = Offers that clients passed on
Дилер = Dealer
Монтажная организация = Installer
Застройщик = Developer
Генподрядчик = General contractor
ТСЖ = Owners' association
Управляющая компания = Managing company
Школа = School
Детский сад = Nursery
Администрация = Town hall
МУП = Municipal company
Физлицо = Private person
Дилерский = Dealer channel
Прямой = Direct
Сайт = Website
Реклама = Advertising
Тендеры = Tenders
Склад = Warehouse
Сайт и реклама = Website and advertising
Розница = Walk-in
Орлова = Orlova
Сафин = Safin
Белов = Belov
Гусева = Guseva
Тарасов = Tarasov
Ким = Kim
Башня = Tower
Мост = Bridge
Горка-спираль = Spiral slide
Переход = Walkway
Лабиринт = Maze
Крепость = Fortress
Навес = Canopy
Скалодром = Climbing wall
Комплекс «Крепость» = Structure “Fortress”
Комплекс «Корабль» = Structure “Ship”
Комплекс «Теремок» = Structure “Tower house”
Горка = Slide
Домик = Playhouse
Песочница с навесом = Covered sandpit
Качели двойные = Double swing
Качели «Гнездо» = Nest swing
Карусель = Roundabout
Балансир = See-saw
Качалка на пружине = Spring rocker
Турник = Pull-up bar
Брусья = Parallel bars
Рукоход = Monkey bars
Тренажёр = Exerciser
Шведская стенка = Wall bars
Комплекс «Полянка» = Structure “Glade”
Домик «Сказка» = Playhouse “Fairy tale”
Качели садовые = Garden swing
Горка малая = Small slide
Скамья = Bench
Урна = Litter bin
Стенд правил = Rules board
Ограждение, секция = Fence, a section
Детский двор = Children's Yard
Игроград = Playtown
Уют-Двор = Cosy Yard
Парк-Сервис = Park Service
Городские игры = City Games
Двор мечты = Dream Yard
Площадка-Сервис = Ground Service
Малая форма = Small Form
Квартал = Quarter
Берег = Riverside
Новая слобода = New Suburb
Высота = Height
Дом у парка = Park House
Пермь = Perm
Казань = Kazan
Самара = Samara
Уфа = Ufa
Омск = Omsk
Тюмень = Tyumen
Тула = Tula
Рязань = Ryazan
Киров = Kirov
Томск = Tomsk
Пенза = Penza
Курск = Kursk
Сочи = Sochi
Чита = Chita
Псков = Pskov
Орёл = Oryol
Тверь = Tver
Калуга = Kaluga
Ижевск = Izhevsk
Саратов = Saratov
Волгоград = Volgograd
Воронеж = Voronezh
Барнаул = Barnaul
""".strip().splitlines())

LETTERS = dict(zip("ПСАВДМ", "PSAWGM"))
FIRMS = {"ООО": "Ltd", "СЗ": "Developer", "ТСЖ": "Association"}
PATTERNS = [  # pattern -> English, given its groups
    (r"([ПСАВДМ])-(\d+) (.+)", lambda letter, number, name: f"{LETTERS[letter]}-{number} {WORDS[name]}"),
    (r"ЗП-(.+)", lambda number: f"SO-{number}"),
    (r"(ООО|СЗ|ТСЖ) «(.+)», (.+)", lambda kind, name, city: f"{WORDS[name]} {FIRMS[kind]}, {WORDS[city]}"),
    (r"Школа № (\d+), (.+)", lambda number, city: f"School No. {number}, {WORDS[city]}"),
    (r"Администрация, (.+)", lambda city: f"Town hall, {WORDS[city]}"),
    (r"Покупатель (\d+)", lambda number: f"Buyer {number}"),
    (r"(.+) / (.+)", lambda player, thing: f"{WORDS[player]} / {WORDS[thing]}"),
]


def english(value):
    """A text of the sample in English; anything else as it is."""
    if not isinstance(value, str) or not re.search("[А-Яа-яЁё₽]", value):
        return value
    if value in WORDS:
        return WORDS[value]
    for pattern, said in PATTERNS:
        found = re.fullmatch(pattern, value)
        if found:
            return said(*found.groups())
    raise KeyError(f"no English for {value!r}")
