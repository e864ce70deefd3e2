<?php
/**
 * What the editor's panel calls.
 *
 * @package Newslint
 */

defined( 'ABSPATH' ) || exit;

/**
 * Checks what stands in the editor, and takes people's words about it. The service's token stays on the server.
 */
class Newslint_Rest {

	/**
	 * Asks the service.
	 *
	 * @var Newslint_Client
	 */
	private $client;

	/**
	 * People's words.
	 *
	 * @var Newslint_Overrides
	 */
	private $overrides;

	/**
	 * Keeps what it needs.
	 *
	 * @param Newslint_Client    $client    Asks the service.
	 * @param Newslint_Overrides $overrides People's words.
	 */
	public function __construct( $client, $overrides ) {
		$this->client    = $client;
		$this->overrides = $overrides;
	}

	/**
	 * Registers the routes.
	 */
	public function register() {
		add_action( 'rest_api_init', array( $this, 'add_routes' ) );
	}

	/**
	 * Adds the routes.
	 */
	public function add_routes() {
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		$args = array(
			'post'    => array(
				'type'     => 'integer',
				'required' => true,
			),
			'title'   => $text,
			'content' => $text,
			'excerpt' => $text,
			'date'    => $text,
		);
		register_rest_route(
			'newslint/v1',
			'/check',
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, 'check' ),
				'permission_callback' => array( $this, 'may_edit' ),
				'args'                => $args,
			)
		);
		register_rest_route(
			'newslint/v1',
			'/override',
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, 'override' ),
				'permission_callback' => array( $this, 'may_override' ),
				'args'                => $args + array(
					'reason' => array(
						'type'      => 'string',
						'required'  => true,
						'minLength' => 3,
					),
				),
			)
		);
		register_rest_route(
			'newslint/v1',
			'/confirm',
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, 'confirm' ),
				'permission_callback' => array( $this, 'may_edit' ),
				'args'                => $args,
			)
		);
		register_rest_route(
			'newslint/v1',
			'/feedback',
			array(
				'methods'             => 'POST',
				'callback'            => array( $this, 'feedback' ),
				'permission_callback' => array( $this, 'may_edit' ),
				'args'                => array(
					'post'     => $args['post'],
					'rule'     => $text,
					'text'     => $text,
					'sentence' => $text,
				),
			)
		);
	}

	/**
	 * Says whether a user may edit the post.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function may_edit( $request ) {
		return current_user_can( 'edit_post', (int) $request['post'] );
	}

	/**
	 * Says whether a user may override newslint at the post.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function may_override( $request ) {
		return $this->may_edit( $request ) && current_user_can( Newslint_Overrides::CAPABILITY );
	}

	/**
	 * Checks what stands in the editor.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function check( $request ) {
		$opinion = $this->opinion( $request );
		return array( 'need' => $this->overrides->need( (int) $request['post'], $opinion ) ) + $opinion->data();
	}

	/**
	 * Takes somebody's word that the warnings about exactly what stands in the editor were looked at. Where newslint asks nothing
	 * (any more, or not now: the service is down), nobody has looked at anything, and no word is kept.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function confirm( $request ) {
		$said = $this->check( $request );
		if ( 'asks' !== $said['need'] ) {
			$sentence = __( 'There is nothing to confirm right now. Please check the article again and see what newslint says.', 'newslint' );
			return new WP_Error( 'newslint_asks_nothing', $sentence, array( 'status' => 409 ) + $said );
		}
		$this->overrides->confirm( (int) $request['post'], $this->opinion( $request ) );
		return $this->check( $request );
	}

	/**
	 * Takes a word of override for exactly what stands in the editor.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function override( $request ) {
		$this->overrides->add( (int) $request['post'], $this->opinion( $request ), sanitize_textarea_field( $request['reason'] ) );
		return $this->check( $request );
	}

	/**
	 * Tells the service that a finding is wrong.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public function feedback( $request ) {
		$problem = $this->client->remark(
			array(
				'rule'     => $request['rule'],
				'text'     => $request['text'],
				'sentence' => $request['sentence'],
			)
		);
		return '' === $problem ? array( 'noted' => true ) : new WP_Error( 'newslint_not_noted', $problem, array( 'status' => 502 ) );
	}

	/**
	 * Asks newslint about what stands in the editor.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	private function opinion( $request ) {
		$post = get_post( (int) $request['post'] );
		return $this->client->ask(
			array(
				'title'   => $request['title'],
				'content' => $request['content'],
				'excerpt' => $request['excerpt'],
				'date'    => '' === $request['date'] ? current_time( 'mysql' ) : $request['date'],
				'author'  => $post->post_author,
			)
		);
	}
}
