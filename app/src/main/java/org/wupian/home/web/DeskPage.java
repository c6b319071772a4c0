package org.wupian.home.web;

import java.util.List;
import org.wupian.ui.Screen;
import org.wupian.ui.ToDo;

/// A person's desk.
public record DeskPage(String organisation, List<ToDo> toDos) implements Screen {}
