/* poise-entity.h: HTML character references
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

void poise_entity_append (GString *out, const char *entity, gsize length);
