package toll.cli;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import toll.intake.Progress;
import toll.link.Watch;

/** A progress bar of intake or of linking on the error stream of a terminal; silent everywhere else. */
final class Bar implements Progress, Watch, AutoCloseable {
    private final Optional<ProgressBar> bar;

    private Bar(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Bar on(String name, boolean wanted) {
        if (!wanted || !Terminal.isThere()) {
            return new Bar(Optional.empty());
        }
        return new Bar(Optional.of(new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(100)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build()));
    }

    @Override
    public void at(long rows, long read, long of) {
        bar.ifPresent(shown -> {
            shown.stepTo(Math.min(100, of == 0 ? 100 : read * 100 / of));
            shown.setExtraMessage(String.format(Locale.ROOT, " %,d rows", rows));
        });
    }

    @Override
    public void at(double share) {
        bar.ifPresent(shown -> shown.stepTo((long) (100 * share)));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
