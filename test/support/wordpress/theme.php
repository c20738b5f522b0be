<!doctype html>
<html <?php language_attributes(); ?>>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><?php wp_head(); ?></head>
<body <?php body_class(); ?>><?php wp_body_open(); ?><h1>Moon jars</h1><?php do_action( 'stand_in_body' ); ?>
<form class="cart"><button>Add to cart</button></form><?php wp_footer(); ?></body>
</html>
