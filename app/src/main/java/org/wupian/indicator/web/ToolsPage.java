package org.wupian.indicator.web;

import java.time.YearMonth;
import org.wupian.returns.Tool;
import org.wupian.ui.Listing;
import org.wupian.ui.Screen;

/// Tools of monetary policy with their terms and their use (货币政策工具).
public record ToolsPage(YearMonth month, Listing<Tool> list) implements Screen {}
