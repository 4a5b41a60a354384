### What a segment needs and does not get; how alike the players sound.

white-space-first = Least covered is “{ $function }”: importance { $importance } of 5, and { $part } of the segment does not get it.
white-space-none-sure = No need is surely left uncovered: the rest depends on what is not known yet.
white-space-no-shares = No share in the segment is known: how many clients lack what cannot be told.
white-space-no-importance = To see what is left uncovered, enter in the matrix how much the functions matter to the segment.
white-space-rule = Importance × the part of the segment that today’s sellers, ourselves among them, do not offer it to. It is a coverage gap by the matrix, not satisfaction: clients were not asked.
white-space-unlisted = Who holds { $part } of the segment is not known: there the need may be covered in full or not at all.
white-space-unweighed = { $n ->
    [one] { $n-text } function has no importance.
   *[other] { $n-text } functions have no importance.
}
white-space-numbers = { $n ->
    [one] { $n-text } function measured by a number is left out: nothing says from where on it meets the need.
   *[other] { $n-text } functions measured by a number are left out: nothing says from where on they meet the need.
}

themes-alike = “{ $first }” and “{ $second }” are probably one theme (in common: { $shared }).
claims-sameness = { $segment }: claims are alike by { $all } ({ $n-text } players), ours and the rivals’ by { $ours }.
