package org.wupian.enterprise.web;

import org.wupian.enterprise.Operator;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// The operators that were asked for (经营主体清单).
///
/// @param cut rows a workbook holds at the most, when more match; 0 when it holds all
/// @param empty what to say when there are none at all: `sender`, `recipient` or `other`
public record EnterprisesPage(Listing<Operator> list, int cut, String empty) implements Screen {}
