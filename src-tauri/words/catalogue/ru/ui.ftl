### Окно: рамка, меню, начало, то, что общее у всех экранов.

app-name = Standout

## Где мы

nav = Экраны
nav-overview = Обзор
nav-matrix = Матрица
nav-segments = Сегменты
nav-offers = Предложения
nav-revenue = Выручка
nav-report = Отчёт
nav-what-if = Что если
nav-method = Метод
nav-unknown = { $n-text } ?
nav-unknown-title = { $n ->
    [one] { $n-text } неизвестная ячейка
    [few] { $n-text } неизвестные ячейки
   *[other] { $n-text } неизвестных ячеек
}
nav-months = { $n-text } мес.

## Сохранность

saved-all = всё сохранено
saved-at = всё сохранено · { $at }
saving = сохраняется…
read-only = только чтение

## Отмена

undo = Отменить
redo = Вернуть
undo-what = Отменить: { $what }
redo-what = Вернуть: { $what }
undone = Отменено: { $what }
redone = Возвращено: { $what }

## Меню исследования

menu-study = Меню исследования
menu-new = Новое…
menu-open = Открыть…
menu-recent = Недавние
menu-sample = Открыть пример
menu-copy = Сохранить копию…
menu-close = Закрыть
menu-missing = файла нет на месте

## Язык и тема

language = Язык
language-system = Как в системе
language-ru = Русский
language-en = English
theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная

## Начало

start-title = Где ваш фокусный сегмент и где вы сливаетесь с конкурентами
start-lead = Заполните матрицу конкурентов, добавьте свою выручку, и каждый сегмент получит вывод с причинами, до ячейки и её источника.
start-sample = Открыть пример
start-sample-lead = Производитель детских площадок: шесть конкурентов, три года заказов. Откроется копия, можно менять что угодно.
start-new = Новое исследование
start-new-lead = Один файл на вашем диске. Всё сохраняется по мере ввода.
start-open = Открыть файл
start-open-lead = Файл .standout, который вы или коллега сохранили раньше.
start-recent = Недавние
start-recent-empty = Здесь появятся исследования, которые вы открывали.

new-title = Новое исследование
new-name = Название
new-currency = Валюта
new-create = Создать…

## Общее

why = Почему?
cells = ячейки
close = Закрыть
cancel = Отмена
cancel-work = Прервать
back = Назад
show = Показать
retry = Повторить
unknown = неизвестно
loading = Загружается…
nobody-known = никого
dismiss = Убрать сообщение
working = Идёт работа
currency-rub = рубль, ₽
currency-usd = доллар, $
currency-eur = евро, €
currency-kzt = тенге, ₸
currency-byn = белорусский рубль, Br

## Ещё о рамке

skip = К содержанию
saved-by-itself = Сохранять не нужно: всё записано по мере ввода.
sample-copy = пример
copied = Копия сохранена: { $path }
reveal = Показать в папке
new-where = Дальше программа спросит, где лежать файлу.
problem-unexpected = Что-то пошло не так: { $what }

menu-import-matrix = Взять матрицу из Excel…
menu-save-matrix = Сохранить матрицу в Excel…
matrix-written = Матрица сохранена: { $path }
not-taken-title = Что из книги не взято
not-taken-lead = Остальное уже в исследовании. Исправьте эти ячейки в книге и загрузите её снова, или впишите их в матрицу.
screen-failed = Этот экран не удалось показать. Данные исследования целы.

drop-here = Отпустите: продажи, книга матрицы или другое исследование
drop-study = Отпустите, чтобы открыть исследование
drop-needs-study = Файл «{ $file }» ждёт: откройте или создайте исследование, и он попадёт в него.
