/* poise-key-repeat.h: keeps a held key from acting again and again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

void poise_key_repeat_swallow (GtkWindow *window, GType page_type);
