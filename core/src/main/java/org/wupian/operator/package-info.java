/// What the record of an operator (经营主体) is made of: its code, capital, industry, size and place,
/// each read from a cell as officials type it, with an answer that says what it is, what is in
/// doubt or what is wrong.
@NullMarked
package org.wupian.operator;

import org.jspecify.annotations.NullMarked;
