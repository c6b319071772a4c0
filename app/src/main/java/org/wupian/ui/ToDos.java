package org.wupian.ui;

import java.util.List;
import org.wupian.kernel.Caller;

/// What a module has for a person's desk (待办来源). A bean of the module; asked when the desk is
/// shown.
@FunctionalInterface
public interface ToDos {
    List<ToDo> of(Caller caller);
}
