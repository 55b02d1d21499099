/* ui-picture.h: what a widget paints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui-support.h"

/**
 * UiPicture:
 * @width: in pixels
 * @height: in pixels
 * @pixels: (array): a row after the other, 0xAARRGGBB
 */
typedef struct
{
  int width;
  int height;
  guint32 *pixels;
} UiPicture;

UiPicture *ui_picture_new (GtkWidget *widget);
void ui_picture_free (UiPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiPicture, ui_picture_free)

gboolean ui_picture_equal (const UiPicture *a, const UiPicture *b);
gboolean ui_picture_find_ink (const UiPicture *self,
                              const graphene_rect_t *within,
                              graphene_rect_t *ink);
guint32 ui_picture_get_strongest (const UiPicture *self);
void ui_picture_find_bounds (GtkWidget *widget,
                             GtkWidget *root,
                             graphene_rect_t *bounds);

GBytes *ui_dup_node (GtkWidget *widget);
