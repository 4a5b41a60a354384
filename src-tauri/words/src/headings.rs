//! What the columns of a sales ledger are for, and the headings by which they are recognised, Russian and English.
//!
//! A heading is compared in a plain form (see [`plain`]): lower case, ё as е, without units, brackets and signs.
//! Synonyms stand in order of strength; a weak one is taken only where no stronger heading claims the role.

/// What a column of a sales ledger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The day of the sale.
    Date,
    /// What the client paid: the one column a ledger must have.
    Amount,
    /// What the sale cost us.
    Cost,
    /// How many.
    Quantity,
    /// The order's number.
    Order,
    /// Who bought.
    Client,
    /// The kind of client.
    Segment,
    /// The way the sale came.
    Channel,
    /// What was sold.
    Offer,
    /// Who sold it.
    Manager,
}

impl Role {
    /// Every role, in the order in which they are listed to people.
    pub const ALL: [Role; 10] = [
        Role::Date,
        Role::Amount,
        Role::Cost,
        Role::Quantity,
        Role::Order,
        Role::Client,
        Role::Segment,
        Role::Channel,
        Role::Offer,
        Role::Manager,
    ];

    /// The word of the command line: `amount` in `--column amount=Выручка`.
    pub fn code(self) -> &'static str {
        match self {
            Role::Date => "date",
            Role::Amount => "amount",
            Role::Cost => "cost",
            Role::Quantity => "quantity",
            Role::Order => "order",
            Role::Client => "client",
            Role::Segment => "segment",
            Role::Channel => "channel",
            Role::Offer => "offer",
            Role::Manager => "manager",
        }
    }

    /// The role of a word of the command line.
    pub fn parse(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Headings in their plain form, each with how surely it means this role (0-1).
    ///
    /// Profit is nobody's synonym: it is neither what the client paid nor what the sale cost.
    pub fn synonyms(self) -> &'static [(&'static str, f64)] {
        match self {
            Role::Date => DATE,
            Role::Amount => AMOUNT,
            Role::Cost => COST,
            Role::Quantity => QUANTITY,
            Role::Order => ORDER,
            Role::Client => CLIENT,
            Role::Segment => SEGMENT,
            Role::Channel => CHANNEL,
            Role::Offer => OFFER,
            Role::Manager => MANAGER,
        }
    }
}

const DATE: &[(&str, f64)] = &[
    ("дата", 1.0),
    ("дата продажи", 1.0),
    ("дата заказа", 1.0),
    ("дата реализации", 1.0),
    ("date", 1.0),
    ("order date", 1.0),
    ("sale date", 1.0),
    ("sales date", 1.0),
    ("дата документа", 0.95),
    ("дата отгрузки", 0.95),
    ("invoice date", 0.95),
    ("transaction date", 0.95),
    ("close date", 0.95),
    ("posting date", 0.9),
    ("дата оплаты", 0.85),
    ("день", 0.85),
    ("day", 0.85),
    ("период", 0.8),
    ("period", 0.8),
    ("месяц", 0.75),
    ("month", 0.75),
    ("дата и время", 0.9),
    ("datetime", 0.9),
    ("timestamp", 0.8),
    ("ship date", 0.6),
    ("created at", 0.6),
];

const AMOUNT: &[(&str, f64)] = &[
    ("выручка", 1.0),
    ("сумма", 1.0),
    ("сумма продажи", 1.0),
    ("сумма продаж", 1.0),
    ("сумма заказа", 1.0),
    ("выручка от продаж", 1.0),
    ("revenue", 1.0),
    ("amount", 1.0),
    ("sales amount", 1.0),
    ("sales", 0.95),
    ("сумма с ндс", 0.9),
    ("сумма всего", 0.9),
    ("сумма без ндс", 0.9),
    ("выручка с ндс", 0.95),
    ("выручка без ндс", 0.95),
    ("продажи", 0.9),
    ("продажа", 0.9),
    ("сумма документа", 0.9),
    ("сумма реализации", 0.95),
    ("реализация", 0.8),
    ("оборот", 0.85),
    ("turnover", 0.85),
    ("net sales", 0.95),
    ("order amount", 0.95),
    ("line total", 0.9),
    ("order total", 0.9),
    ("total price", 0.85),
    ("total amount", 0.95),
    ("total", 0.7),
    ("close value", 0.9),
    ("deal value", 0.85),
    ("value", 0.6),
    ("стоимость", 0.75),
    ("стоимость продажи", 0.9),
    ("итого", 0.7),
    ("всего", 0.7),
    // A price is the amount only where nothing says how many were sold (see the intake's choice of columns).
    ("цена", 0.5),
    ("price", 0.5),
];

const COST: &[(&str, f64)] = &[
    ("себестоимость", 1.0),
    ("сумма себестоимости", 1.0),
    ("себестоимость продаж", 1.0),
    ("себестоимость продажи", 1.0),
    ("cost", 1.0),
    ("cogs", 1.0),
    ("cost of goods sold", 1.0),
    ("cost of sales", 1.0),
    ("total cost", 0.95),
    ("cost amount", 0.95),
    ("затраты", 0.85),
    ("расходы", 0.75),
    ("сумма закупки", 0.85),
    ("закупочная сумма", 0.85),
    ("закупочная стоимость", 0.85),
    ("закупка", 0.7),
];

const QUANTITY: &[(&str, f64)] = &[
    ("количество", 1.0),
    ("кол во", 1.0),
    ("quantity", 1.0),
    ("qty", 1.0),
    ("кол", 0.9),
    ("количество товара", 0.95),
    ("units", 0.85),
    ("units sold", 0.95),
    ("order quantity", 0.95),
    ("quantity ordered", 0.95),
    ("шт", 0.8),
    ("штук", 0.8),
    ("объем", 0.6),
    ("count", 0.6),
];

const ORDER: &[(&str, f64)] = &[
    ("заказ", 1.0),
    ("номер заказа", 1.0),
    ("заказ клиента", 1.0),
    ("заказ покупателя", 1.0),
    ("order id", 1.0),
    ("order number", 1.0),
    ("order no", 1.0),
    ("order", 0.95),
    ("документ", 0.9),
    ("номер документа", 0.9),
    ("документ продажи", 0.9),
    ("документ реализации", 0.9),
    ("регистратор", 0.85),
    ("накладная", 0.85),
    ("номер накладной", 0.85),
    ("счет", 0.75),
    ("номер счета", 0.8),
    ("сделка", 0.8),
    ("номер сделки", 0.85),
    ("чек", 0.85),
    ("номер чека", 0.85),
    ("проект", 0.7),
    ("договор", 0.5),
    ("номер", 0.8),
    ("invoice", 0.85),
    ("invoice no", 0.9),
    ("invoice id", 0.9),
    ("invoice number", 0.9),
    ("document", 0.8),
    ("document number", 0.85),
    ("transaction id", 0.85),
    ("opportunity id", 0.85),
    ("deal id", 0.85),
    ("deal", 0.7),
    ("receipt", 0.75),
    ("project", 0.65),
    ("number", 0.6),
    ("id", 0.5),
];

const CLIENT: &[(&str, f64)] = &[
    ("клиент", 1.0),
    ("контрагент", 1.0),
    ("покупатель", 1.0),
    ("заказчик", 1.0),
    ("client", 1.0),
    ("customer", 1.0),
    ("customer name", 1.0),
    ("client name", 1.0),
    ("наименование клиента", 1.0),
    ("имя клиента", 0.95),
    ("партнер", 0.9),
    ("buyer", 0.9),
    ("account", 0.85),
    ("account name", 0.9),
    ("customer id", 0.9),
    ("client id", 0.9),
    ("код клиента", 0.85),
    ("company", 0.7),
    ("организация", 0.5),
    ("получатель", 0.6),
    ("дилер", 0.6),
];

const SEGMENT: &[(&str, f64)] = &[
    ("сегмент", 1.0),
    ("segment", 1.0),
    ("сегмент клиента", 1.0),
    ("сегмент покупателя", 1.0),
    ("сегмент рынка", 0.95),
    ("customer segment", 1.0),
    ("client segment", 1.0),
    ("market segment", 0.95),
    ("сегмент партнера", 0.95),
    ("тип клиента", 0.9),
    ("вид клиента", 0.9),
    ("группа клиентов", 0.9),
    ("группа клиента", 0.9),
    ("категория клиента", 0.9),
    ("тип покупателя", 0.9),
    ("категория покупателя", 0.9),
    ("тип контрагента", 0.85),
    ("вид контрагента", 0.85),
    ("категория контрагента", 0.85),
    ("тип партнера", 0.85),
    ("группа контрагентов", 0.85),
    ("customer type", 0.9),
    ("client type", 0.9),
    ("customer group", 0.9),
    ("customer category", 0.9),
];

const CHANNEL: &[(&str, f64)] = &[
    ("канал", 1.0),
    ("канал продаж", 1.0),
    ("канал сбыта", 1.0),
    ("channel", 1.0),
    ("sales channel", 1.0),
    ("канал привлечения", 0.85),
    ("источник", 0.6),
    ("источник заказа", 0.7),
    ("источник лида", 0.65),
    ("lead source", 0.65),
    ("source", 0.5),
    // Where it went and how it was sent stand in for a channel only if nothing better does.
    ("регион", 0.4),
    ("region", 0.4),
    ("магазин", 0.45),
    ("store", 0.4),
    ("ship mode", 0.3),
    ("способ доставки", 0.3),
];

const OFFER: &[(&str, f64)] = &[
    ("номенклатура", 1.0),
    ("товар", 1.0),
    ("продукт", 1.0),
    ("product", 1.0),
    ("product name", 1.0),
    ("offer", 1.0),
    ("item", 0.9),
    ("item name", 0.95),
    ("изделие", 0.95),
    ("предложение", 0.9),
    ("наименование товара", 1.0),
    ("наименование номенклатуры", 1.0),
    ("товар услуга", 0.95),
    ("услуга", 0.85),
    ("service", 0.8),
    ("модель", 0.75),
    ("model", 0.7),
    ("наименование", 0.8),
    ("артикул", 0.75),
    ("sku", 0.75),
    ("позиция", 0.7),
    ("description", 0.5),
    ("название", 0.6),
    ("name", 0.5),
    ("product id", 0.6),
    ("sub category", 0.35),
    ("category", 0.3),
    ("категория", 0.3),
];

const MANAGER: &[(&str, f64)] = &[
    ("менеджер", 1.0),
    ("ответственный", 0.95),
    ("manager", 1.0),
    ("sales agent", 0.95),
    ("sales manager", 1.0),
    ("sales rep", 0.95),
    ("salesperson", 0.95),
    ("sales person", 0.95),
    ("менеджер по продажам", 1.0),
    ("ответственный менеджер", 1.0),
    ("продавец", 0.9),
    ("сотрудник", 0.75),
    ("исполнитель", 0.6),
    ("автор", 0.4),
    ("agent", 0.75),
    ("seller", 0.85),
    ("employee", 0.7),
    ("owner", 0.5),
];

/// Words that begin a line of totals.
pub const TOTALS: &[&str] = &[
    "итого",
    "итог",
    "итоги",
    "всего",
    "общий итог",
    "общие итоги",
    "промежуточный итог",
    "нарастающим итогом",
    "в том числе",
    "total",
    "totals",
    "total result",
    "subtotal",
    "subtotals",
    "grand total",
];

/// A heading without what does not tell its role: case, ё, underscores, units after a comma, what stands in
/// brackets, currency signs.
pub fn plain(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut words = String::with_capacity(heading.len());
    for c in heading.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            'ё' | 'Ё' => words.push('е'),
            c if c.is_alphanumeric() => words.extend(c.to_lowercase()),
            _ => words.push(' '),
        }
    }
    let mut kept: Vec<&str> = words.split_whitespace().collect();
    while kept.len() > 1 && kept.last().is_some_and(|w| UNITS.contains(w)) {
        kept.pop();
    }
    kept.join(" ")
}

const UNITS: &[&str] = &["руб", "рублей", "рубли", "р", "rub", "usd", "eur", "шт", "тг"];
