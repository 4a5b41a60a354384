### Таблица: заголовки, и почему набранное не взято.

column-whole-market = Весь рынок
column-general-price = Обычная
row-whole-market = Весь рынок

field-group = Группа
field-kind = Вид
field-unit = Единица
field-better = Лучше, когда
field-note = Примечание
field-website = Сайт
field-own = Мы
field-category = Категория
field-player = Игрок
field-price = Цена
field-volume = Объём рынка в год
field-volume-unit = Единица
field-volume-year = Год оценки
field-growth = Рост рынка
field-price-growth = Рост цен
field-definition = Что считаем рынком
field-listed-are-largest = Перечислены крупнейшие
field-words = Обещание
field-theme = Тема
field-about = О чём
field-offer = Предложение
field-segment = Сегмент
field-proof = Доказательство

cell-no-such = Здесь ничего не вводят.
cell-name-empty = Название не может быть пустым.
cell-expects-level = «{ $found }» — не уровень. Введите «да», «частично», «нет» или «?».
cell-expects-number = «{ $found }» — не число. Введите число, например 12,5.
cell-expects-importance = «{ $found }» — не важность. Введите число от 0 до 5.
cell-expects-money = «{ $found }» — не цена. Введите сумму, например 498 000.
cell-expects-share = «{ $found }» — не доля. Введите от 0 до 100 %.
cell-expects-percent = «{ $found }» — не процент. Введите число, например 12,5 %.
cell-expects-reach = «{ $found }» — не охват. Введите «основной», «тоже», «нет» или «?».
cell-expects-positive = «{ $found }»: объём рынка не бывает меньше нуля.
cell-expects-yes-no = «{ $found }»: введите «да» или «нет».
cell-expects-year = «{ $found }» — не год. Введите год четырьмя цифрами.
cell-expects-function-kind = «{ $found }»: введите «уровень» или «число».
cell-expects-better = «{ $found }»: введите «больше» или «меньше».
cell-expects-player = Игрока «{ $found }» нет на листе игроков. Сначала добавьте его.
cell-expects-function = Функции «{ $found }» нет. Введите название функции или «{ $price }».
cell-expects-offer = У этого игрока нет предложения «{ $found }».
cell-expects-segment = Сегмента «{ $found }» нет.
cell-expects-claim-kind = «{ $found }»: введите «есть», «лучший», «единственный» или «дешевле всех».
cell-number-only = Единица и направление есть только у функций-чисел.
cell-volume-first = Сначала введите объём рынка, потом его единицу.
cell-outside = Блок не помещается: за краем листа { $n ->
    [one] { $n-text } ячейка
    [few] { $n-text } ячейки
   *[other] { $n-text } ячеек
}. Ничего не изменено.
